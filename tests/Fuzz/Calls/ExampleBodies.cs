using System.Text.Json.Nodes;

namespace ContactFunctions.Fuzz.Calls;

/// <summary>Bodies as a client would send them: every field of the schema, with values that fit its name.</summary>
/// <param name="values">What a field of this name and JSON type holds; null leaves it to the schema.</param>
public sealed class ExampleBodies(EndpointList endpoints, Func<string, string, JsonNode?> values)
{
    private const int DepthMax = 6;

    public JsonNode? Of(JsonNode? schema) => Of(schema, "", DepthMax);

    private JsonNode? Of(JsonNode? schema, string name, int depth)
    {
        var shape = endpoints.Resolve(schema);
        if (TypeOf(shape) is not { } type || depth == 0)
            return null;
        return values(name, type) ?? Made(shape!, type, name, depth);
    }

    private JsonNode? Made(JsonNode shape, string type, string name, int depth) => type switch
    {
        "object" => Object(shape, depth),
        "array" => new JsonArray(Of(shape["items"], name.TrimEnd('s'), depth - 1)),
        "integer" or "number" => JsonValue.Create(1),
        "boolean" => JsonValue.Create(true),
        "string" when shape["enum"] is JsonArray { Count: > 0 } names => names[0]!.DeepClone(),
        "string" when (string?)shape["format"] == "date-time" => JsonValue.Create("2026-01-05T09:00:00Z"),
        "string" => JsonValue.Create("word"),
        _ => null,
    };

    private JsonObject Object(JsonNode shape, int depth) => new(
        (shape["properties"]?.AsObject() ?? []).Select(property => KeyValuePair.Create(property.Key, Of(property.Value, property.Key, depth - 1))));

    private static string? TypeOf(JsonNode? shape) => (shape as JsonObject)?["type"] switch
    {
        JsonArray several => (string?)several.FirstOrDefault(one => (string?)one != "null"),
        JsonValue one => (string?)one,
        _ => null,
    };
}
