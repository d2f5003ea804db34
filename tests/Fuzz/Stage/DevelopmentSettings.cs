using System.Text.Json.Nodes;

namespace ContactFunctions.Fuzz.Stage;

/// <summary>The documented keys that every laptop runs with, so that signed requests can be made as well as forged ones.</summary>
internal static class DevelopmentSettings
{
    private const string FileName = "local.settings.sample.json";
    private static readonly Lazy<JsonNode> Values = new(Read);

    public static string Of(string key) => (string)Values.Value[key]!;

    /// <summary>Of a section, such as <c>RateLimits__</c>.</summary>
    public static IEnumerable<string> Names(string section) =>
        Values.Value.AsObject().Select(setting => setting.Key).Where(name => name.StartsWith(section, StringComparison.Ordinal));

    /// <summary>A part of a connection string.</summary>
    public static string PartOf(string key, string part) =>
        Of(key).Split(';').Single(one => one.StartsWith(part + '=', StringComparison.OrdinalIgnoreCase))[(part.Length + 1)..];

    private static JsonNode Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, FileName) is var path && File.Exists(path))
                return JsonNode.Parse(File.ReadAllText(path))!["Values"]!;
        throw new FileNotFoundException(FileName);
    }
}
