namespace ContactFunctions.Domain.Sla;

/// <summary>Which contacts a policy is for. Lists that are empty mean any.</summary>
public sealed record ServiceScope
{
    public IReadOnlyList<string> Queues { get; init; } = [];

    public IReadOnlyList<string> Channels { get; init; } = [];

    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Contacts of this priority and the more urgent ones; null: any.</summary>
    public int? MinPriority { get; init; }

    public bool Fits(ContactTraits contact) =>
        IsAny(Queues, contact.Queue) && IsAny(Channels, contact.Channel) && IsAny(Segments, contact.Segment)
        && !(contact.Priority < MinPriority);

    private static bool IsAny(IReadOnlyList<string>? allowed, string? value) =>
        allowed is null or [] || (value is not null && allowed.Contains(value, StringComparer.Ordinal));
}

/// <summary>What is known of a contact when it is opened.</summary>
/// <param name="Segment">Customer segment; null when none is known.</param>
public sealed record ContactTraits(string Queue, string Channel, int Priority, string? Segment);
