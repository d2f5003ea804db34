using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>What a new document changes, in words: <c>queue support: offerTtlSeconds 20 → 30</c>.</summary>
public static class DocumentChanges
{
    /// <summary>Changes that are named; the rest is counted.</summary>
    public const int NamedMax = 200;

    public const int SummaryCharactersMax = 500;

    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["queues"] = "queue",
        ["operators"] = "operator",
        ["addresses"] = "address",
        ["channels"] = "channel",
        ["calendars"] = "calendar",
        ["serviceLevels"] = "service level",
        ["reasons"] = "reason",
        ["dispositions"] = "disposition",
        ["replies"] = "reply",
        ["entryRules"] = "entry rule",
        ["webhooks"] = "webhook",
    };

    /// <summary>What names an item of a list, the first that every item has.</summary>
    private static readonly string[] Keys = ["id", "queue", "channel", "code", "skill", "name", "date", "day", "toQueue"];

    public static IReadOnlyList<string> Between(Organisation before, Organisation after)
    {
        var (old, young) = (Tree(before), Tree(after));
        var changes = old.Select(property => property.Key).Union(young.Select(property => property.Key))
            .SelectMany(name => Of(Nouns.GetValueOrDefault(name, ""), name, old[name], young[name]))
            .ToList();
        return changes.Count <= NamedMax ? changes : [.. changes.Take(NamedMax), $"and {changes.Count - NamedMax} more"];
    }

    /// <summary>The same as one line for lists of versions.</summary>
    public static string Summary(IReadOnlyList<string> changes)
    {
        var text = string.Join("; ", changes);
        return text.Length <= SummaryCharactersMax ? text : string.Concat(text.AsSpan(0, SummaryCharactersMax - 1), "…");
    }

    private static JsonObject Tree(Organisation organisation)
    {
        var edited = organisation.ToDocument() with { Version = null, Webhooks = [.. organisation.Webhooks.Select(hook => WebhookParts.ToDocument(hook) with { ActiveSince = null })] };
        return (JsonObject)JsonSerializer.SerializeToNode(edited, DocumentJson.Readable.OrganisationDocument)!;
    }

    private static IEnumerable<string> Of(string noun, string name, JsonNode? before, JsonNode? after)
    {
        if (noun.Length == 0)
            return Property("", name, before, after).Select(change => change.TrimStart());
        return Members(before, after).SelectMany(member => (member.Before, member.After) switch
        {
            (null, JsonObject) => [$"{noun} {member.Key}: added"],
            (JsonObject, null) => [$"{noun} {member.Key}: removed"],
            (JsonObject old, JsonObject young) => Object($"{noun} {member.Key}:", "", old, young),
            var (old, young) => JsonNode.DeepEquals(old, young) ? [] : [$"{noun} {member.Key}: {Word(old)} → {Word(young)}"],
        }).Concat(Order(noun + "s", before, after));
    }

    private static IEnumerable<string> Object(string label, string prefix, JsonObject before, JsonObject after) =>
        before.Select(property => property.Key).Union(after.Select(property => property.Key))
            .SelectMany(name => Property(label, prefix + name, before[name], after[name]));

    private static IEnumerable<string> Property(string label, string name, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
            return [];
        if (before is JsonObject old && after is JsonObject young)
            return Object(label, name + ".", old, young);
        if ((before ?? after) is not JsonArray items || (after is not null && after is not JsonArray))
            return [$"{label} {name} {Word(before)} → {Word(after)}"];
        return items.Concat(after as JsonArray ?? []).All(item => item is JsonValue)
            ? [$"{label} {name} {Difference(before as JsonArray, after as JsonArray)}"]
            : Members(before, after).SelectMany(member => Property(label, $"{name} {member.Key}", member.Before, member.After)).Concat(Order($"{label} {name}", before, after));
    }

    /// <summary>Items of both sides by their names, or by their places where they have none.</summary>
    private static IEnumerable<(string Key, JsonNode? Before, JsonNode? After)> Members(JsonNode? before, JsonNode? after)
    {
        if (before is JsonObject || after is JsonObject)
            return Joined(before as JsonObject ?? [], after as JsonObject ?? []);
        var (old, young) = ((before as JsonArray) ?? [], (after as JsonArray) ?? []);
        var key = KeyOf(old, young);
        return Joined(Named(old, key), Named(young, key));
    }

    private static IEnumerable<(string, JsonNode?, JsonNode?)> Joined(IEnumerable<KeyValuePair<string, JsonNode?>> before, IEnumerable<KeyValuePair<string, JsonNode?>> after)
    {
        var (old, young) = (before.ToDictionary(), after.ToDictionary());
        return old.Keys.Union(young.Keys).Select(name => (name, old.GetValueOrDefault(name), young.GetValueOrDefault(name)));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Named(JsonArray items, string? key) =>
        items.Select((item, place) => KeyValuePair.Create(key is null ? $"{place + 1}" : (string)item![key]!, item));

    private static string? KeyOf(params JsonArray[] lists) => Keys.FirstOrDefault(key => lists.All(items =>
        items.All(item => item is JsonObject && item[key] is JsonValue) && items.DistinctBy(item => (string?)item![key]).Count() == items.Count));

    /// <summary>Lists that are tried in order mean something else in another order.</summary>
    private static IEnumerable<string> Order(string label, JsonNode? before, JsonNode? after)
    {
        if (before is not JsonArray old || after is not JsonArray young || KeyOf(old, young) is not { } key)
            yield break;
        var (was, now) = (old.Select(item => (string?)item![key]).ToList(), young.Select(item => (string?)item![key]).ToList());
        if (!was.Where(now.Contains).SequenceEqual(now.Where(was.Contains)))
            yield return $"{label.TrimEnd(':')}: order changed";
    }

    private static string Difference(JsonArray? before, JsonArray? after)
    {
        var (old, young) = ((before ?? []).Select(Word).ToList(), (after ?? []).Select(Word).ToList());
        string[] words = [.. young.Except(old).Select(word => "+" + word), .. old.Except(young).Select(word => "−" + word)];
        return words.Length == 0 ? "order changed" : string.Join(' ', words);
    }

    private static string Word(JsonNode? node) => node switch
    {
        null => "none",
        JsonValue value when value.GetValueKind() is JsonValueKind.String => (string)value!,
        JsonObject item => item.FirstOrDefault(property => Keys.Contains(property.Key)).Value is { } name ? Word(name) : item.ToJsonString(DocumentJson.Readable.Options),
        _ => node.ToJsonString(DocumentJson.Readable.Options),
    };
}
