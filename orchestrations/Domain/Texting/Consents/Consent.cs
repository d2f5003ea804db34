namespace ContactFunctions.Domain.Texting.Consents;

/// <summary>Whether one number of ours may text one of theirs. Another number of ours has a consent of its own.</summary>
public sealed record Consent
{
    public static readonly Consent None = new();

    public ConsentState State { get; init; }

    /// <summary>What happened, oldest first, at most <see cref="ConsentRules.HistoryMax"/>.</summary>
    public IReadOnlyList<ConsentEvent> History { get; init; } = [];

    /// <summary>An answer that is still owed; whoever takes it away sends it.</summary>
    public OwedReply? Owed { get; init; }

    /// <summary>When automatic texts went out lately, for <see cref="LoopGuard"/>.</summary>
    public IReadOnlyList<DateTimeOffset> Automatic { get; init; } = [];

    /// <summary>Null when texts may be sent.</summary>
    public Block? Block => State is ConsentState.OptedOut && History.LastOrDefault(happened => happened.Reason != ConsentEvent.Help) is { } last
        ? new Block(last.By == ConsentEvent.Provider ? Consents.Block.ProviderBlocked : Consents.Block.OptedOut, last.At)
        : null;
}

public enum ConsentState
{
    /// <summary>They never said anything about it.</summary>
    None,

    OptedIn,

    OptedOut,
}

/// <param name="By"><see cref="Customer"/>, <see cref="Provider"/> or the id of a supervisor.</param>
/// <param name="EventId">The provider's id of the text, or the command's: a repeat is known by it.</param>
public sealed record ConsentEvent(DateTimeOffset At, ConsentState State, string By, string? Reason, string? EventId)
{
    public const string Customer = "customer";
    public const string Provider = "provider";

    /// <summary>Reason of what only asked for help.</summary>
    public const string Help = "help";
}

/// <param name="What">Which of the texts that the law wants.</param>
public sealed record OwedReply(ReplyKind What, string EventId);

public enum ReplyKind
{
    Stopped,
    Started,
    Help,
}
