namespace ContactFunctions.Domain.Presence;

/// <summary>One change of an operator's presence and what held after it, for the adherence log.</summary>
/// <param name="Number">1, 2, 3 … for each operator: what is logged twice is logged once.</param>
/// <param name="At">When it became so; for <see cref="PresenceFactKind.LeaseEnded"/> earlier than it was noticed.</param>
/// <param name="Present">Whether a device of theirs was there.</param>
/// <param name="PendingStatus">What comes after the conversations that they hold; null when nothing is planned.</param>
/// <param name="By"><see cref="Self"/>, <see cref="System"/>, or the supervisor who did it.</param>
public sealed record PresenceFact(
    long Number,
    PresenceFactKind Kind,
    DateTimeOffset At,
    DeclaredStatus Status,
    string? Reason,
    bool Responsive,
    bool Present,
    DeclaredStatus? PendingStatus,
    string? PendingReason,
    string By)
{
    public const string Self = "self";

    public const string System = "system";
}

/// <summary>On the wire in lower camel case.</summary>
public enum PresenceFactKind
{
    Declared,

    /// <summary>Declared for after the conversation.</summary>
    Planned,

    /// <summary>Too many offers in a row ran out.</summary>
    NotResponding,

    /// <summary>They showed that they respond, without declaring it.</summary>
    Responding,

    /// <summary>The last of their devices left or fell silent.</summary>
    LeaseEnded,

    /// <summary>A device is there again.</summary>
    Returned,

    /// <summary>The grace period is over: what they held went to others.</summary>
    Lost,
}
