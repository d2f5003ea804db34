using System.Text.Json;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Functions.Storage.Record;

internal sealed class EntryRow : Row
{
    public long Number { get; set; }

    /// <summary>Absent when only staff may see it.</summary>
    public long? Seq { get; set; }

    public string MessageId { get; set; } = "";

    public EntryKind Kind { get; set; }

    public AuthorRole AuthorRole { get; set; }

    public string? AuthorId { get; set; }

    public string? AuthorName { get; set; }

    public string Text { get; set; } = "";

    public DateTimeOffset SentAt { get; set; }

    public string? ClientMessageId { get; set; }

    public string? Event { get; set; }

    /// <summary>JSON; absent without any.</summary>
    public string? Attachments { get; set; }

    /// <summary>JSON; absent without any.</summary>
    public string? Choices { get; set; }

    public string? Refers { get; set; }

    /// <summary>Empty once the content was erased.</summary>
    public string Salt { get; set; } = "";

    public string Content { get; set; } = "";

    public string Hash { get; set; } = "";

    public static EntryRow Of(string conversationId, Entry entry) => new()
    {
        PartitionKey = conversationId,
        RowKey = RecordKeys.Entry(entry.Number),
        Number = entry.Number,
        Seq = entry.Seq,
        MessageId = entry.MessageId,
        Kind = entry.Kind,
        AuthorRole = entry.Author.Role,
        AuthorId = entry.Author.Id,
        AuthorName = entry.Author.Name,
        Text = entry.Text,
        SentAt = entry.SentAt,
        ClientMessageId = entry.ClientMessageId,
        Event = entry.Event,
        Attachments = entry.Attachments.Count == 0 ? null : JsonSerializer.Serialize(entry.Attachments, RecordJson.Default.IReadOnlyListAttachment),
        Choices = entry.Choices.Count == 0 ? null : JsonSerializer.Serialize(entry.Choices, RecordJson.Default.IReadOnlyListString),
        Refers = entry.Refers,
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
        Author = new Author(AuthorRole, AuthorId, AuthorName),
        Text = Text,
        SentAt = SentAt,
        ClientMessageId = ClientMessageId,
        Event = Event,
        Attachments = Attachments is null ? [] : JsonSerializer.Deserialize(Attachments, RecordJson.Default.IReadOnlyListAttachment)!,
        Choices = Choices is null ? [] : JsonSerializer.Deserialize(Choices, RecordJson.Default.IReadOnlyListString)!,
        Refers = Refers,
        Salt = Salt,
        Content = Content,
        Hash = Hash,
    };
}
