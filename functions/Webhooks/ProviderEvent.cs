using System.Text.Json;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>One event of a batch, whichever of the two schemas it came in.</summary>
/// <param name="Data">Its own part; undefined when it has none.</param>
internal sealed record ProviderEvent(string Type, string Id, JsonElement Data)
{
    /// <summary>CloudEvents 1.0 says <c>type</c>, the Event Grid schema <c>eventType</c>; both say <c>id</c>.</summary>
    public static Outcome<ProviderEvent> Of(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return new Invalid("An event is an object.");
        var type = element.Text("specversion") is not null ? element.Text("type") : element.Text("eventType");
        return type is not null && element.Text("id") is { } id
            ? new ProviderEvent(type, id, element.TryGetProperty("data", out var data) ? data : default)
            : new Invalid("An event has a type and an id.");
    }
}
