using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Workflows.Views;

/// <summary>Names of what the hub sends.</summary>
public static class PushTargets
{
    public const string MessageAdded = "messageAdded";
    public const string ConversationChanged = "conversationChanged";
    public const string OfferMade = "offerMade";
    public const string OfferWithdrawn = "offerWithdrawn";
    public const string PresenceChanged = "presenceChanged";
    public const string Typing = "typing";
    public const string Alert = "alert";
    public const string BoardChanged = "boardChanged";
    public const string QueuesChanged = "queuesChanged";
    public const string DeliveryChanged = "deliveryChanged";
    public const string MarksChanged = "marksChanged";
}

/// <summary>Payload of <c>conversationChanged</c>: enough to show, the rest is fetched.</summary>
public sealed record ConversationChanged(
    string ConversationId, long Version, ConversationState State, string Queue, OperatorView? Operator, long LastSeq);

/// <summary>Payload of <c>deliveryChanged</c>, for staff: how the send of a message stands.</summary>
/// <param name="Seq">Null for what the customer does not see in the thread.</param>
/// <param name="DeliveryReason">Null unless it failed.</param>
/// <param name="DeliveryAt">Of a scheduled text: when it is tried next; null otherwise.</param>
public sealed record DeliveryChanged(
    string ConversationId, string MessageId, long? Seq, string Delivery, string? DeliveryReason, DateTimeOffset? DeliveryAt = null);

/// <summary>An offer as <c>/me/work</c> and <c>offerMade</c> show it.</summary>
/// <param name="From">The colleague who hands over; null when it comes from the queue.</param>
public sealed record OfferView(
    string OfferId,
    string ConversationId,
    string Channel,
    string Queue,
    CustomerCard? Customer,
    int WaitedSeconds,
    DateTimeOffset ExpiresAt,
    long Version,
    string? From,
    OfferPurpose Purpose,
    int Priority,
    IReadOnlyList<NeedView> Needs);

/// <summary>Payload of <c>offerWithdrawn</c>.</summary>
/// <param name="Reason"><c>accepted</c>, <c>declined</c>, <c>expired</c> or <c>withdrawn</c>.</param>
public sealed record OfferWithdrawnNotice(string OfferId, string ConversationId, string Reason, long Version);

/// <summary>Payload of <c>presenceChanged</c>.</summary>
/// <param name="Why">Why not routable; null when routable.</param>
/// <param name="PendingStatus">What comes after the conversations that they hold; null when nothing is planned.</param>
/// <param name="Since">Since when status and reason are what they are; null for somebody who never declared any.</param>
public sealed record PresenceView(
    string Operator,
    DeclaredStatus Status,
    string? Reason,
    bool Routable,
    string? Why,
    long Version,
    DeclaredStatus? PendingStatus = null,
    string? PendingReason = null,
    DateTimeOffset? Since = null);

/// <summary>Payload of <c>alert</c>: somebody should look.</summary>
/// <param name="Kind"><c>slaWarning</c>, <c>slaBreach</c>, <c>notResponding</c> or <c>operatorLost</c>.</param>
/// <param name="Version">Of the conversation, or of the operator when it is about no conversation.</param>
public sealed record AlertNotice(
    string Kind,
    string? ConversationId = null,
    string? Operator = null,
    string? Clock = null,
    double? Share = null,
    DateTimeOffset? Due = null,
    long Version = 0);

/// <summary>Payload of <c>boardChanged</c>: a hint to fetch it.</summary>
/// <param name="Version">Grows with time.</param>
public sealed record BoardChanged(long Version);

/// <summary>Payload of <c>typing</c>; shown for a few seconds. <paramref name="Seq"/> is the last sequence number the typist had.</summary>
public sealed record TypingNotice(string ConversationId, AuthorRole Role, string? Name, long Seq);

/// <summary>Payload of <c>marksChanged</c>.</summary>
public sealed record MarksChanged(string ConversationId, long Version, MarksView Marks);
