using System.Text.Json.Serialization;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Queues;

/// <summary>An errand as it lies in the queue: what is given tells which one it is.</summary>
public sealed record HookMessage(
    string? Subscription = null, string? Conversation = null, string? Replay = null, DateTimeOffset? From = null, DateTimeOffset? To = null,
    DeliveryState? State = null, string? After = null)
{
    /// <summary>W3C traceparent of what put it; null where nobody watches.</summary>
    [JsonPropertyName("traceparent")]
    public string? TraceParent { get; init; }

    public static HookMessage Of(HookErrand errand) => errand switch
    {
        HookErrand.Deliver deliver => new(deliver.Subscription),
        HookErrand.HandOver handOver => new(Conversation: handOver.ConversationId),
        HookErrand.Replay replay => new(replay.Subscription, null, replay.CommandId, replay.From, replay.To, replay.State, replay.After),
        _ => throw new ArgumentOutOfRangeException(nameof(errand), errand.GetType().Name, "No message for this errand."),
    };

    /// <exception cref="MalformedContactException">It says nothing that can be understood.</exception>
    public HookErrand Errand() => this switch
    {
        { Conversation: { } conversation } => new HookErrand.HandOver(conversation),
        { Subscription: { } id, Replay: { } command, From: { } from, To: { } to } => new HookErrand.Replay(id, command, from, to, State, After),
        { Subscription: { } id } => new HookErrand.Deliver(id),
        _ => throw new MalformedContactException("this is no errand"),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HookMessage))]
internal sealed partial class HookMessageJson : JsonSerializerContext;
