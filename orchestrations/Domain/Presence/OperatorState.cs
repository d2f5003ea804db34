namespace ContactFunctions.Domain.Presence;

/// <summary>One operator in the ledger: the <c>o|</c> row. Who they are and what they may serve is in the organisation.</summary>
public sealed record OperatorState
{
    public required string Id { get; init; }

    public DeclaredStatus Status { get; init; } = DeclaredStatus.Offline;

    /// <summary>Why away, in the organisation's words; null when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Units of everything owned (Active, WrapUp) and of open offers.</summary>
    public int UsedUnits { get; init; }

    /// <summary><see cref="UsedUnits"/> by channel; null in rows of older releases and as long as nothing is carried.</summary>
    public ChannelLoads? Loads { get; init; }

    /// <summary>Offers in a row that ran out unanswered.</summary>
    public int Misses { get; init; }

    /// <summary>False after too many misses, until the operator declares themselves available again.</summary>
    public bool Responsive { get; init; } = true;

    /// <summary>True from the moment the grace period after the last lease ended until a new lease opens.</summary>
    public bool Lost { get; init; }

    /// <summary>When the last of their devices left or fell silent; null while one is there, or until somebody notices.</summary>
    public DateTimeOffset? GoneSince { get; init; }

    /// <summary>What they want to be once no conversation charges their units; null when nothing is planned. Until then they get no new work.</summary>
    public DeclaredStatus? PendingStatus { get; init; }

    public string? PendingReason { get; init; }

    /// <summary>Who planned it, as <see cref="Declaration.By"/>.</summary>
    public string? PendingBy { get; init; }

    /// <summary>Since when nothing new was given to them; orders the longest idle first.</summary>
    public DateTimeOffset IdleSince { get; init; }

    public DateTimeOffset StatusSince { get; init; }

    /// <summary>Raised by every change that others may see.</summary>
    public long Version { get; init; }

    /// <summary>The newest changes of presence, written in the same transaction as the change itself.</summary>
    public PresenceLog Log { get; init; } = PresenceLog.Empty;

    public ChannelLoad LoadOf(string channel) => (Loads ?? ChannelLoads.None).Of(channel);
}
