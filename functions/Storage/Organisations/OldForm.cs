using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>Documents of the first release: names in Pascal case, durations as <c>00:00:20</c>, skills without levels. They are only read.</summary>
internal static class OldForm
{
    private static readonly HashSet<string> Durations =
    [
        "OfferTtl", "PriorityBoost", "WrapUp", "CustomerIdleAfter", "AutoCloseAfter", "WaitNoticeAfter", "ReopenWindow", "AverageHandling",
    ];

    public static OrganisationDocument Read(string json)
    {
        var old = JsonNode.Parse(json)!;
        var young = new JsonObject
        {
            ["queues"] = new JsonArray([.. Items(old["Queues"]).Select(Renamed)]),
            ["operators"] = new JsonArray([.. Items(old["Operators"]).Select(Operator)]),
            ["addresses"] = old["Addresses"]?.DeepClone(),
        };
        return young.Deserialize(DocumentJson.Default.OrganisationDocument)!;
    }

    private static IEnumerable<JsonObject> Items(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static JsonObject Operator(JsonObject old)
    {
        var person = Renamed(old);
        var skills = new JsonObject();
        foreach (var skill in old["Skills"] as JsonArray ?? [])
            if (skill is JsonValue name)
                skills[(string)name!] = SkillLevel.Max;
        person["skills"] = skills;
        return person;
    }

    private static JsonObject Renamed(JsonObject old)
    {
        var young = new JsonObject();
        foreach (var (name, value) in old)
        {
            if (value is null)
                continue;
            var camel = JsonNamingPolicy.CamelCase.ConvertName(name);
            if (Durations.Contains(name))
                young[camel + "Seconds"] = TimeSpan.Parse((string)value!, CultureInfo.InvariantCulture).TotalSeconds;
            else if (name == "Selection")
                young[camel] = JsonNamingPolicy.CamelCase.ConvertName((string)value!);
            else if (value is JsonValue or JsonArray { Count: 0 } || name == "Queues")
                young[camel] = value.DeepClone();
        }

        return young;
    }
}
