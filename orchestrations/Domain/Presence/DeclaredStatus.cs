namespace ContactFunctions.Domain.Presence;

/// <summary>What an operator says of themselves; liveness (leases) and responsiveness are judged apart. On the wire in lower camel case.</summary>
public enum DeclaredStatus
{
    Offline,
    Away,
    Available,
}
