using System.Text.Json;
using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Functions.Storage.Hooks;

internal sealed class DeliveryRow : Row
{
    public string Happening { get; set; } = "";

    /// <summary>Name of the kind.</summary>
    public string Event { get; set; } = "";

    public string ConversationId { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Body { get; set; } = "";

    /// <summary>Name of the state.</summary>
    public string State { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset NextAt { get; set; }

    public int Tries { get; set; }

    public string Attempts { get; set; } = "[]";

    public string? ReplayedBy { get; set; }

    /// <summary>Names the write that made this version: whoever lost the answer recognises their own by it.</summary>
    public string Commit { get; set; } = "";

    public static DeliveryRow Of(Delivery delivery, string commit) => new()
    {
        PartitionKey = delivery.Subscription,
        RowKey = HookKeys.Delivery(delivery.Id),
        Happening = delivery.Happening,
        Event = HookKinds.NameOf(delivery.Kind),
        ConversationId = delivery.ConversationId,
        At = delivery.At,
        Body = delivery.Body,
        State = delivery.State.ToString(),
        Since = delivery.Since,
        NextAt = delivery.NextAt,
        Tries = delivery.Tries,
        Attempts = JsonSerializer.Serialize(delivery.Attempts, DeliveryJson.Default.IReadOnlyListAttempt),
        ReplayedBy = delivery.ReplayedBy,
        Commit = commit,
    };

    public Delivery ToDelivery() => new()
    {
        Subscription = PartitionKey,
        Id = RowKey[HookKeys.Deliveries.Length..],
        Happening = Happening,
        Kind = HookKinds.Read(Event) ?? default,
        ConversationId = ConversationId,
        At = At,
        Body = Body,
        State = Enum.Parse<DeliveryState>(State),
        Since = Since,
        NextAt = NextAt,
        Tries = Tries,
        Attempts = JsonSerializer.Deserialize(Attempts, DeliveryJson.Default.IReadOnlyListAttempt) ?? [],
        ReplayedBy = ReplayedBy,
    };
}
