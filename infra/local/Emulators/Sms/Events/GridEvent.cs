using System.Globalization;

namespace ContactFunctions.Emulators.Sms;

/// <summary>An event in the Event Grid schema.</summary>
internal sealed record GridEvent(string Id, string EventType, string Subject, DateTimeOffset EventTime, IReadOnlyDictionary<string, object?> Data)
{
    public string Topic { get; } = "/subscriptions/local/resourceGroups/local/providers/microsoft.communication/communicationservices/local";

    public string DataVersion { get; } = "1.0";

    public string MetadataVersion { get; } = "1";

    public static GridEvent Validation(string code, DateTimeOffset now) => new(
        Guid.NewGuid().ToString(), "Microsoft.EventGrid.SubscriptionValidationEvent", "", now, new Dictionary<string, object?>
        {
            ["validationCode"] = code,
        });

    public static GridEvent Received(string messageId, string from, string to, string text, DateTimeOffset at) => new(
        messageId, "Microsoft.Communication.SMSReceived", $"/phonenumber/{to[1..]}", at, new Dictionary<string, object?>
        {
            ["messageId"] = messageId,
            ["from"] = from,
            ["to"] = to,
            ["message"] = text,
            ["receivedTimestamp"] = Stamp(at),
        });

    public static GridEvent Reported(string messageId, string from, string to, string status, string? tag, DateTimeOffset at) => new(
        Guid.NewGuid().ToString(), "Microsoft.Communication.SMSDeliveryReportReceived", $"/phonenumber/{from[1..]}", at, new Dictionary<string, object?>
        {
            ["messageId"] = messageId,
            ["from"] = from,
            ["to"] = to,
            ["deliveryStatus"] = status == "delivered" ? "Delivered" : "Failed",
            ["deliveryStatusDetails"] = Details(status),
            ["deliveryAttempts"] = new[]
            {
                new { timestamp = Stamp(at), segmentsSucceeded = status == "delivered" ? 1 : 0, segmentsFailed = status == "delivered" ? 0 : 1 },
            },
            ["receivedTimestamp"] = Stamp(at),
            ["tag"] = tag ?? "",
        });

    private static string Details(string status) => status switch
    {
        "delivered" => "No error.",
        "blocked" => "Sender blocked for given recipient.",
        _ => "Unreachable destination.",
    };

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
