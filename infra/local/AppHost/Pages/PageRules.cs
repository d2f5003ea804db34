using System.Text.Json.Serialization;

namespace ContactFunctions.AppHost.Pages;

/// <summary>What <c>headers.json</c> holds.</summary>
/// <param name="Policy">Directives of the Content Security Policy, in order.</param>
/// <param name="Secure">Headers over https alone.</param>
/// <param name="Kept">Headers of files whose names change with their content.</param>
/// <param name="Places">What is different at a file, or below a folder, whose name ends in a slash.</param>
internal sealed record PageRules(
    Dictionary<string, string> Policy, Dictionary<string, string> Headers, Dictionary<string, string> Secure, Dictionary<string, string> Kept,
    Dictionary<string, PlaceRules> Places);

/// <summary>Null: nothing is different.</summary>
internal sealed record PlaceRules(Dictionary<string, string>? Policy = null, Dictionary<string, string>? Headers = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageRules))]
internal sealed partial class PageRulesJson : JsonSerializerContext;
