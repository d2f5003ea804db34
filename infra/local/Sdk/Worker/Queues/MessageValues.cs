using System.Globalization;
using System.Text.Json;
using ContactFunctions.LocalWorker.Queues.Storage;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>Binding data of a queue trigger. The host hands everything over as text, numbers and times as JSON.</summary>
internal static class MessageValues
{
    public static IReadOnlyDictionary<string, object?> Of(StoredMessage message, string text) =>
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = text,
            ["Id"] = message.Id,
            ["PopReceipt"] = message.PopReceipt,
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["InsertionTime"] = JsonSerializer.Serialize(message.InsertedOn),
            ["ExpirationTime"] = JsonSerializer.Serialize(message.ExpiresOn),
            ["NextVisibleTime"] = JsonSerializer.Serialize(message.NextVisibleOn),
        };
}
