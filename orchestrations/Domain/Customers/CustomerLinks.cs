namespace ContactFunctions.Domain.Customers;

/// <summary>How one customer record hangs together with others: which it was merged into, and which were merged into it.</summary>
/// <remarks>A record that was merged keeps everything of its own: splitting takes the link away and nothing else.</remarks>
public sealed record CustomerLinks(string Id)
{
    /// <summary>Events that a record keeps; the audit keeps them all.</summary>
    public const int HistoryMax = 50;

    /// <summary>Records that may be merged into one.</summary>
    public const int MergedMax = 50;

    /// <summary>Raised by every change.</summary>
    public long Version { get; init; }

    /// <summary>The record that speaks for this one; null: it speaks for itself.</summary>
    public string? Into { get; init; }

    /// <summary>Merged into this one directly, in order of merging.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Oldest first, at most <see cref="HistoryMax"/>.</summary>
    public IReadOnlyList<CustomerEvent> History { get; init; } = [];

    public bool Knows(string commandId) => History.Any(one => one.CommandId == commandId);

    internal CustomerLinks With(CustomerEvent happened) =>
        this with { Version = Version + 1, History = [.. History.Append(happened).TakeLast(HistoryMax)] };
}

/// <summary>Something that happened to the links of a customer record.</summary>
/// <param name="By">Staff id.</param>
/// <param name="Action">One of <see cref="CustomerActions"/>.</param>
/// <param name="Other">The other customer record.</param>
/// <param name="Reason">As whoever did it wrote it; null: they did not say.</param>
/// <param name="CommandId">Tells a repeat.</param>
public sealed record CustomerEvent(DateTimeOffset At, string By, string Action, string Other, string? Reason, string CommandId);

/// <summary>Stable names.</summary>
public static class CustomerActions
{
    /// <summary>The other record was merged into this one.</summary>
    public const string Merged = "merged";

    /// <summary>This record was merged into the other.</summary>
    public const string MergedInto = "mergedInto";

    /// <summary>The other record was taken out of this one again.</summary>
    public const string Split = "split";

    /// <summary>This record was taken out of the other again.</summary>
    public const string SplitFrom = "splitFrom";
}
