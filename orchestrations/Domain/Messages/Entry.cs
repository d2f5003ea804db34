namespace ContactFunctions.Domain.Messages;

/// <summary>One line of a conversation's record. Stored once; afterwards its content may be erased, and nothing else of it changes.</summary>
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

    /// <summary>Stable name of what happened, such as <c>connected</c> or <c>transferred</c>; null unless <see cref="EntryKind.Event"/> or <see cref="EntryKind.Audit"/>.</summary>
    public string? Event { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Answers that the other side may choose from with one tap, in their order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Id of the message that this one is about: answered by a choice, withdrawn …; null: none.</summary>
    public string? Refers { get; init; }

    /// <summary>Random, lower-case hex; keeps <see cref="Content"/> from being guessed. Empty once the content was erased.</summary>
    public string Salt { get; init; } = "";

    /// <summary>SHA-256 over <see cref="Salt"/> and everything that may be erased, lower-case hex (see <see cref="EntryHash"/>).</summary>
    public string Content { get; init; } = "";

    /// <summary>SHA-256 over this entry and the hash before it, lower-case hex (see <see cref="EntryHash"/>).</summary>
    public required string Hash { get; init; }

    /// <summary>What was said is gone for good; that something was said, when, and by which role, stays.</summary>
    public bool IsErased => Salt.Length == 0;

    /// <summary>The entry without what may be erased; a repeat changes nothing.</summary>
    public Entry Erased() => this with
    {
        Author = new Author(Author.Role, null, null), Text = "", ClientMessageId = null, Attachments = [], Choices = [], Salt = "",
    };
}
