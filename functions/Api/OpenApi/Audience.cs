namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>Whose token a call takes.</summary>
public enum Audience
{
    Anonymous,

    /// <summary>Whoever has a link that we signed; no token.</summary>
    Link,
    Customer,
    Staff,

    /// <summary>Staff with the role supervisor or admin.</summary>
    Supervisor,

    /// <summary>Staff with the role admin.</summary>
    Admin,
    CustomerOrStaff,
    Provider,
}
