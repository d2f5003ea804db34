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

    /// <summary>Since when nothing new was given to them; orders the longest idle first.</summary>
    public DateTimeOffset IdleSince { get; init; }

    public DateTimeOffset StatusSince { get; init; }

    /// <summary>Raised by every change that others may see.</summary>
    public long Version { get; init; }

    public ChannelLoad LoadOf(string channel) => (Loads ?? ChannelLoads.None).Of(channel);
}
