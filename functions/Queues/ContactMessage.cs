using System.Text.Json.Serialization;
using ContactFunctions.Functions.Api.Contract;

namespace ContactFunctions.Functions.Queues;

/// <summary>A contact from elsewhere, as it lies in the storage queue.</summary>
/// <param name="EventId">The sender's id of it; the idempotency key.</param>
/// <param name="Channel">Such as <c>sms</c>: 1 to 32 of <c>a–z 0–9 -</c>.</param>
/// <param name="From">The customer's address on the channel.</param>
/// <param name="To">Our address on the channel. Null: the one of the queue.</param>
/// <param name="Queue">Null: the queue that serves our address.</param>
public sealed record ContactMessage(
    string? EventId, string? Channel, string? From, string? To, string? Text, DateTimeOffset? ReceivedAt, CustomerBody? Customer, string? Queue)
{
    /// <summary>A message that somebody left here when new chats were refused; nothing else counts then.</summary>
    public LeaveMessageBody? Left { get; init; }

    /// <summary>W3C traceparent of what sent it; null or malformed: a trace begins here.</summary>
    [JsonPropertyName("traceparent")]
    public string? TraceParent { get; init; }
}
