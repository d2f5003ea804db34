using System.Text;
using System.Text.Json.Nodes;
using ContactFunctions.Fuzz.Stage;

namespace ContactFunctions.Fuzz.Cases;

/// <summary>Of a body that is a tree, at one place of it; a body that is none is left alone.</summary>
internal static class JsonMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        (draft, dice) => Replace(draft, dice, JsonValue.Create(Hostile.Text(dice))),
        (draft, dice) => Replace(draft, dice, JsonValue.Create(Hostile.Text(dice))),
        (draft, dice) => Replace(draft, dice, null),
        (draft, dice) => Replace(draft, dice, dice.Next(2) == 0 ? new JsonArray() : new JsonObject()),
        (draft, dice) => Replace(draft, dice, JsonValue.Create(dice.Next(2) == 0)),
        (draft, dice) => Replace(draft, dice, JsonValue.Create(dice.Next(3) switch { 0 => -1L, 1 => long.MaxValue, _ => dice.NextInt64() })),
        (draft, dice) => Replace(draft, dice, Nested(dice.Next(2, 60))),
        (draft, dice) => Replace(draft, dice, new JsonArray([.. Enumerable.Range(0, dice.Next(1, 300)).Select(n => (JsonNode)$"x{n}")])),
        Remove,
        (draft, dice) => Text(draft, json => json.Replace("\"", "'", StringComparison.Ordinal)),
        (draft, dice) => Text(draft, json => json.StartsWith('{') && json.Length > 2 ? $"{{{json[1..^1]},{json[1..]}" : json + json),
        (draft, dice) => Text(draft, json => Raw(json, dice, Hostile.Number(dice))),
        (draft, dice) => Text(draft, json => Raw(json, dice, "\"\\ud800\"")),
        (draft, dice) => Text(draft, json => Raw(json, dice, "\"\u0001\t\n\"")),
        (draft, dice) => Text(draft, json => Raw(json, dice, string.Concat(Enumerable.Repeat("[", dice.Next(1, 20_000))))),
        (draft, dice) => Text(draft, json => json[..dice.Next(json.Length + 1)]),
        (draft, dice) => Text(draft, json => $"{json}/* c */ //{new string('x', dice.Next(100_000))}"),
        (draft, dice) => Text(draft, json => "\ufeff" + json),
        (draft, dice) => Text(draft, json => $"{{\"{new string('k', dice.Next(70_000))}\":1,{json.TrimStart('{')}"),
    ];

    private static void Text(Draft draft, Func<string, string> change)
    {
        if (draft.Json is not { } json)
            return;
        (draft.Json, draft.Bytes) = (null, Encoding.UTF8.GetBytes(change(json.ToJsonString())));
    }

    /// <summary>In the place of one value, whatever was there.</summary>
    private static string Raw(string json, Random dice, string value)
    {
        var places = Enumerable.Range(0, json.Length).Where(at => json[at] == ':').ToArray();
        return places.Length == 0 ? value : $"{json[..(places[dice.Next(places.Length)] + 1)]}{value}}}";
    }

    private static void Replace(Draft draft, Random dice, JsonNode? value)
    {
        if (draft.Json is not JsonObject and not JsonArray)
            return;
        switch (Place(draft.Json, dice))
        {
            case JsonObject { Count: > 0 } fields:
                fields[fields.ElementAt(dice.Next(fields.Count)).Key] = value;
                break;
            case JsonArray { Count: > 0 } items:
                items[dice.Next(items.Count)] = value;
                break;
            default:
                draft.Json = value;
                break;
        }
    }

    private static void Remove(Draft draft, Random dice)
    {
        if (draft.Json is not null && Place(draft.Json, dice) is JsonObject { Count: > 0 } fields)
            fields.Remove(fields.ElementAt(dice.Next(fields.Count)).Key);
    }

    /// <summary>The root or something below it that has parts.</summary>
    private static JsonNode Place(JsonNode root, Random dice)
    {
        var at = root;
        while (dice.Next(3) > 0)
        {
            var below = at switch
            {
                JsonObject fields => fields.Select(field => field.Value),
                JsonArray items => items,
                _ => [],
            };
            if (below.Where(node => node is JsonObject or JsonArray).ToArray() is not { Length: > 0 } inner)
                return at;
            at = inner[dice.Next(inner.Length)]!;
        }
        return at;
    }

    private static JsonNode Nested(int depth) => depth == 0 ? JsonValue.Create(1) : depth % 2 == 0 ? new JsonArray(Nested(depth - 1)) : new JsonObject { ["a"] = Nested(depth - 1) };
}
