namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>Whose token a call takes.</summary>
public enum Audience
{
    Anonymous,
    Customer,
    Staff,
    CustomerOrStaff,
    Provider,
}
