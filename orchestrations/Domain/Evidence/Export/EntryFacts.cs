using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>An entry as an export spells it: every member is a field of the canonical form, spelled as it is hashed.</summary>
public sealed record EntryFacts
{
    public required long Number { get; init; }

    public long? Seq { get; init; }

    public required string MessageId { get; init; }

    public required EntryKind Kind { get; init; }

    public required AuthorRole Role { get; init; }

    public string? AuthorId { get; init; }

    public string? AuthorName { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public string? Event { get; init; }

    public string? Refers { get; init; }

    public required string Text { get; init; }

    public string? ClientMessageId { get; init; }

    /// <summary>Left out without any; so are <see cref="Choices"/>.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>True once its content was erased; left out otherwise.</summary>
    public bool? Erased { get; init; }

    public required string Salt { get; init; }

    public required string Content { get; init; }

    public required string Hash { get; init; }

    public static EntryFacts Of(Entry entry) => new()
    {
        Number = entry.Number,
        Seq = entry.Seq,
        MessageId = entry.MessageId,
        Kind = entry.Kind,
        Role = entry.Author.Role,
        AuthorId = entry.Author.Id,
        AuthorName = entry.Author.Name,
        SentAt = entry.SentAt,
        Event = entry.Event,
        Refers = entry.Refers,
        Text = entry.Text,
        ClientMessageId = entry.ClientMessageId,
        Attachments = entry.Attachments.Count == 0 ? null : entry.Attachments,
        Choices = entry.Choices.Count == 0 ? null : entry.Choices,
        Erased = entry.IsErased ? true : null,
        Salt = entry.Salt,
        Content = entry.Content,
        Hash = entry.Hash,
    };

    public Entry Entry() => new()
    {
        Number = Number,
        Seq = Seq,
        MessageId = MessageId,
        Kind = Kind,
        Author = new Author(Role, AuthorId, AuthorName),
        SentAt = SentAt,
        Event = Event,
        Refers = Refers,
        Text = Text,
        ClientMessageId = ClientMessageId,
        Attachments = Attachments ?? [],
        Choices = Choices ?? [],
        Salt = Salt,
        Content = Content,
        Hash = Hash,
    };
}
