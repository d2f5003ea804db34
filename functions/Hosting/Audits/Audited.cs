namespace ContactFunctions.Functions.Hosting.Audits;

/// <summary>Where it stands written what somebody of the staff did or saw through a door.</summary>
public abstract record Audited
{
    /// <summary>In the audit, once per person, thing and hour: written at the door itself.</summary>
    /// <param name="Target">What was looked at where the address names nothing.</param>
    public sealed record Read(string Action, string Target = "center") : Audited;

    /// <summary>In the audit, once per command: written by the use case under these names.</summary>
    public sealed record Act(params IReadOnlyList<string> Actions) : Audited;

    /// <summary>In the chained record of the conversation, and for whoever is not in it in the audit too.</summary>
    public sealed record InRecord : Audited;

    /// <summary>In the person's own days: what they declared about themselves.</summary>
    public sealed record InAdherence : Audited;

    /// <summary>Nowhere, because it tells of nobody but the caller, or of no person at all.</summary>
    public sealed record Nowhere : Audited;
}
