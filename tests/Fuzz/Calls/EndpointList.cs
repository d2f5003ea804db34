using System.Text.Json.Nodes;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz.Calls;

/// <summary>Every call that the running app describes at <c>/api/openapi.json</c>, so that a new one is covered by itself.</summary>
public sealed class EndpointList
{
    private readonly JsonObject document;

    private EndpointList(JsonObject document)
    {
        this.document = document;
        All = [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(call => Read(path.Key, call.Key, call.Value!)))];
        KnownCodes = All.SelectMany(endpoint => endpoint.Codes).Select(code => code.Split(' ')[1]).ToHashSet();
    }

    public IReadOnlyList<Endpoint> All { get; }

    /// <summary>Every code that any call may be refused with.</summary>
    public IReadOnlySet<string> KnownCodes { get; }

    public static async Task<EndpointList> ReadAsync(HttpClient http, CancellationToken ct = default) =>
        new(await new ApiClient(http).GetAsync<JsonObject>("openapi.json", ct));

    /// <summary>What a reference leads to; the schema itself when it is none.</summary>
    public JsonNode? Resolve(JsonNode? schema) => schema is JsonObject && (string?)schema["$ref"] is { } reference
        ? reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)document, (node, name) => node?[name])
        : schema;

    private static Endpoint Read(string path, string method, JsonNode operation)
    {
        var content = operation["requestBody"]?["content"];
        return new Endpoint(
            method.ToUpperInvariant(),
            path,
            content?["application/json"]?["schema"],
            content?["*/*"] is not null,
            [.. Parameters(operation).Where(parameter => (string?)parameter["in"] == "query").Select(parameter => (string)parameter["name"]!)],
            [.. operation["security"]!.AsArray().SelectMany(scheme => scheme!.AsObject().Select(one => one.Key))],
            operation["responses"]!.AsObject()
                .Where(answer => answer.Key[0] is '4' or '5' && answer.Value!["content"]?["application/problem+json"] is not null)
                .SelectMany(answer => ((string)answer.Value!["description"]!).Split(", ").Select(code => $"{answer.Key} {code}"))
                .ToHashSet());
    }

    private static IEnumerable<JsonNode> Parameters(JsonNode operation) => operation["parameters"]?.AsArray().OfType<JsonNode>() ?? [];
}
