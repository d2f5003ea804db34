using System.Globalization;
using System.Text.Json;

namespace Azure.Communication.Sms.Wire;

internal static class SmsJson
{
    /// <summary>Each recipient gets a repeatability id, so that retries of this very request are recognised by the service.</summary>
    public static byte[] WriteRequest(
        string from, IReadOnlyList<string> to, string message, SmsSendOptions? options, DateTimeOffset firstSent)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("from", from);
            json.WriteStartArray("smsRecipients");
            foreach (var recipient in to)
                WriteRecipient(json, recipient, firstSent);
            json.WriteEndArray();
            json.WriteString("message", message);
            if (options is not null)
                WriteOptions(json, options);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static IReadOnlyList<SmsSendResult> ReadResults(BinaryData body)
    {
        using var document = JsonDocument.Parse(body);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(static result => new SmsSendResult(
            result.GetProperty("to").GetString()!,
            Text(result, "messageId"),
            result.GetProperty("httpStatusCode").GetInt32(),
            result.GetProperty("successful").GetBoolean(),
            Text(result, "errorMessage")))];
    }

    private static void WriteRecipient(Utf8JsonWriter json, string to, DateTimeOffset firstSent)
    {
        json.WriteStartObject();
        json.WriteString("to", to);
        json.WriteString("repeatabilityRequestId", Guid.NewGuid());
        json.WriteString("repeatabilityFirstSent", firstSent.ToString("r", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, SmsSendOptions options)
    {
        json.WriteStartObject("smsSendOptions");
        json.WriteBoolean("enableDeliveryReport", options.EnableDeliveryReport);
        if (options.Tag is not null)
            json.WriteString("tag", options.Tag);
        json.WriteEndObject();
    }

    private static string? Text(JsonElement result, string name) =>
        result.TryGetProperty(name, out var value) ? value.GetString() : null;
}
