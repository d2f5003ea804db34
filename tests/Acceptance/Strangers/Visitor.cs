namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>Every kind of caller that a door can have in front of it.</summary>
public enum Visitor
{
    Nobody,
    Garbage,
    WrongIssuer,
    WrongAudience,
    ResumeToken,
    IdentityToken,
    ExpiredCustomer,
    AnotherCustomer,
    TheCustomer,

    /// <summary>Serves other queues than the conversation is in.</summary>
    AnotherOperator,

    /// <summary>Holds the conversation.</summary>
    TheOperator,
    Supervisor,
    Admin,
}
