using System.Text.Json;

namespace ContactFunctions.Harness;

/// <summary>Answer to <c>POST /api/chat</c>.</summary>
public sealed record ChatOpened(
    string ConversationId, string Token, DateTimeOffset TokenExpiresAt, string State, long? TicketNumber, int? Position,
    double? EstimatedWaitSeconds, string? Notice = null);

public sealed record PersonRef(string? Id, string? Name);

public sealed record ConversationView(
    string ConversationId, string Channel, string Queue, string State, long? TicketNumber, int? Position, double? EstimatedWaitSeconds,
    PersonRef? Operator, long LastSeq, DateTimeOffset CreatedAt, JsonElement Version, JsonElement? Customer, int? Unread, JsonElement? Sla,
    DateTimeOffset? WrapUpUntil = null, string? Role = null, IReadOnlyList<ParticipantView>? Participants = null, int? Priority = null,
    string? CallBack = null, IReadOnlyList<FormAnswer>? Answers = null, MarksView? Marks = null, ReachView? Reach = null);

public sealed record ReachView(string Channel, string Ours, string Theirs, BlockView? Blocked, DateTimeOffset? QuietUntil, int SegmentsMax);

public sealed record BlockView(string Code, DateTimeOffset At);

/// <summary>What was said about texts between two numbers.</summary>
public sealed record ConsentView(string Ours, string Theirs, string State, BlockView? Blocked, IReadOnlyList<ConsentEventView> History);

public sealed record ConsentEventView(DateTimeOffset At, string State, string By, string? Reason);

public sealed record MarksView(SideMarks Customer, SideMarks Staff);

public sealed record SideMarks(long Delivered, long Read);

public sealed record ParticipantView(string Operator, string? Name, string Role);

public sealed record FormAnswer(string Question, string Answer);

public sealed record AuthorView(string Role, string? Id, string? Name);

/// <param name="Seq">Null for what the customer does not see.</param>
public sealed record MessageView(
    long? Seq, string MessageId, string? ClientMessageId, AuthorView Author, string Kind, string Text, DateTimeOffset SentAt, long? Entry,
    string? Event = null, IReadOnlyList<FileView>? Attachments = null, IReadOnlyList<string>? Choices = null, string? InReplyTo = null,
    bool Withdrawn = false, bool Erased = false, string? Delivery = null, string? DeliveryReason = null);

public sealed record FileView(string AttachmentId, string Name, string ContentType, long Bytes, string Url);

public sealed record FileUploaded(string AttachmentId, string Name, string ContentType, long Bytes, string Sha256);

public sealed record MessagesView(IReadOnlyList<MessageView> Messages, long LastSeq);

public sealed record MessagePosted(long? Seq, string MessageId, string ClientMessageId, DateTimeOffset SentAt);

public sealed record OfferView(
    string OfferId, string ConversationId, string Channel, string Queue, JsonElement? Customer, double WaitedSeconds, DateTimeOffset? ExpiresAt,
    string? Purpose = null, string? From = null, int? Priority = null);

public sealed record WorkView(IReadOnlyList<OfferView> Offers, IReadOnlyList<ConversationView> Conversations);

/// <summary>What <see cref="HubClient.ConnectAsync"/> needs.</summary>
public sealed record Negotiated(string Url, string AccessToken);

public sealed record TokenRenewed(string Token, DateTimeOffset TokenExpiresAt);

public sealed record PresenceView(string Status, string? Reason, bool Routable, JsonElement? Why, string? PendingStatus = null, DateTimeOffset? Since = null);

public sealed record AttendedView(DateTimeOffset At, string Kind, string Status, string? Reason, bool Routable, string? Why, string By);

public sealed record ProfileView(
    string? Id, string? Name, IReadOnlyList<string>? Roles, IReadOnlyList<string>? Queues, IReadOnlyList<string>? Skills, JsonElement? Capacity,
    PresenceView Presence);
