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

    /// <summary>Of a scheduled text: when it is tried next, for staff; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeliveryAt { get; init; }

    /// <summary>Null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AttachmentView>? Attachments { get; init; }

    /// <summary>Answers to choose from; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The message that this one answers or withdraws; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? InReplyTo { get; init; }

    /// <summary>Where the customer wrote it, such as <c>sms</c>, when that is not the conversation's own channel; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Channel { get; init; }

    /// <summary>Taken back: text, files and choices are shown to supervisors alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withdrawn { get; init; }

    /// <summary>What it said is gone for good.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Erased { get; init; }
}

public sealed record AuthorView(AuthorRole Role, string? Id, string? Name);

/// <param name="Url">Below the app's own address; works for an hour without a token, and is made anew with each view.</param>
public sealed record AttachmentView(string AttachmentId, string Name, string ContentType, long Bytes, string Url);
