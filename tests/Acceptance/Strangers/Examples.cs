using System.Text.Json.Nodes;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>Values that make requests valid, the same every time.</summary>
internal static class Examples
{
    public static JsonNode? Field(string name, string type) => (name, type) switch
    {
        ("attachments" or "choices" or "conversations", "array") => new JsonArray(),
        ("queue", "string") or ("to", "string") => "support",
        ("to", "object") => new JsonObject { ["queue"] = "support" },
        ("operator", "string") => "ken",
        ("status", "string") => "away",
        ("mode", "string") => "blind",
        ("channel", "string") => "email",
        ("address" or "email", "string") => "aiko@example.com",
        ("phone" or "number", "string") => "+15550123",
        ("after", "string") => "conversation",
        _ => null,
    };

    public static string Query(string name) => name switch
    {
        "from" or "day" => "2026-01-05",
        "to" => "2026-01-06",
        "format" => "text",
        "lang" => "en",
        "name" => "notes.txt",
        _ => "1",
    };
}
