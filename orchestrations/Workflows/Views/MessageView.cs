using System.Text.Json.Serialization;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Workflows.Views;

/// <summary>One entry as the wire contract shows it; also the payload of <c>messageAdded</c>.</summary>
public sealed record MessageView
{
    public required string ConversationId { get; init; }

    /// <summary>Null for what only staff may see.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required long? Seq { get; init; }

    /// <summary>For staff only; null towards customers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Entry { get; init; }

    public required string MessageId { get; init; }

    public string? ClientMessageId { get; init; }

    public required AuthorView Author { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>What happened, for <see cref="EntryKind.Event"/>; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Event { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>On channels that send outside: how the send stands, for staff; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Delivery { get; init; }

    /// <summary>Why it did not go out; for staff, null unless it failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeliveryReason { get; init; }

    public static MessageView Of(string conversationId, Entry entry, bool forStaff = false) => new()
    {
        ConversationId = conversationId,
        Seq = entry.Seq,
        Entry = forStaff ? entry.Number : null,
        MessageId = entry.MessageId,
        ClientMessageId = entry.ClientMessageId,
        Author = new AuthorView(entry.Author.Role, entry.Author.Id, entry.Author.Name),
        Kind = entry.Kind,
        Event = entry.Event,
        Text = entry.Text,
        SentAt = entry.SentAt,
    };
}

public sealed record AuthorView(AuthorRole Role, string? Id, string? Name);
