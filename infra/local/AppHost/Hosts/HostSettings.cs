using System.Globalization;
using System.Text.Json;

namespace ContactFunctions.AppHost.Hosts;

/// <summary>
/// The settings of the function hosts, later ones winning: <c>local.settings.sample.json</c>, the developer's own
/// <c>local.settings.json</c>, the addresses of what runs here, <c>--set</c>.
/// </summary>
internal static class HostSettings
{
    private const string Sample = "local.settings.sample.json";
    private const string Own = "local.settings.json";
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="withOwn">Whether the developer's own file counts; throw-away runs are the same on every machine.</param>
    public static IReadOnlyDictionary<string, string> Merge(
        bool withOwn, IReadOnlyDictionary<string, string> addresses, IReadOnlyDictionary<string, string> chosen)
    {
        var merged = new Dictionary<string, string>();
        foreach (var layer in (IEnumerable<IReadOnlyDictionary<string, string>>)
            [Read(Repository.PathOf(Sample)), withOwn ? Read(Repository.PathOf(Own)) : new Dictionary<string, string>(), addresses, chosen])
        {
            foreach (var (key, value) in layer)
                merged[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        return merged;
    }

    private static Dictionary<string, string> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return document.RootElement.TryGetProperty("Values", out var values)
                ? values.EnumerateObject().ToDictionary(v => v.Name, v => Text(v.Value))
                : [];
        }
        catch (JsonException e)
        {
            throw new SetupException($"{path} is not valid JSON: {e.Message}", e);
        }
    }

    private static string Text(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText().ToString(CultureInfo.InvariantCulture);
}
