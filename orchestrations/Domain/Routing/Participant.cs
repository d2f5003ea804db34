namespace ContactFunctions.Domain.Routing;

/// <summary>Somebody of the staff who is in a conversation without owning it.</summary>
/// <param name="Units">Capacity units that they are charged with meanwhile; 0 for supervisors.</param>
public sealed record Participant(string Operator, ParticipantRole Role, DateTimeOffset Since, int Units = 0)
{
    /// <summary>True when the customer knows of them and they may write to the customer.</summary>
    public static bool IsSeen(ParticipantRole role) => role is ParticipantRole.Conferencing or ParticipantRole.Supervising;
}

/// <summary>On the wire in lower camel case.</summary>
public enum ParticipantRole
{
    /// <summary>A supervisor reads along; neither customer nor operator is told.</summary>
    Monitoring,

    /// <summary>A colleague advises the owner; the customer does not know.</summary>
    Consulting,

    /// <summary>A colleague talks with the customer too.</summary>
    Conferencing,

    /// <summary>A supervisor has joined and talks with the customer too.</summary>
    Supervising,
}
