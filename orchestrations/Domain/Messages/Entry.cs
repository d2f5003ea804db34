namespace ContactFunctions.Domain.Messages;

/// <summary>One line of a conversation's record. Stored once, never changed.</summary>
public sealed record Entry
{
    /// <summary>1, 2, 3 … over everything in the record, without a gap.</summary>
    public required long Number { get; init; }

    /// <summary>1, 2, 3 … over what the customer may see, without a gap; null when only staff may see it.</summary>
    public required long? Seq { get; init; }

    public required string MessageId { get; init; }

    public required EntryKind Kind { get; init; }

    public required Author Author { get; init; }

    /// <summary>For an event: the text in the customer's language; what happened is in <see cref="Event"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Never earlier than the entry before.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The writer's idempotency key; null for what the system says.</summary>
    public string? ClientMessageId { get; init; }

    /// <summary>Stable name of what happened, such as <c>connected</c> or <c>transferred</c>; null unless <see cref="EntryKind.Event"/>.</summary>
    public string? Event { get; init; }

    /// <summary>SHA-256 over this entry and the hash before it, lower-case hex (see <see cref="EntryHash"/>).</summary>
    public required string Hash { get; init; }
}
