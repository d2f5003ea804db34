using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.LocalWorker.Settings;

/// <summary><c>Values</c> of local.settings.json, which environment variables override, as if they were environment variables.</summary>
internal static class LocalSettings
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IConfigurationBuilder AddLocalSettings(this IConfigurationBuilder builder, string contentRoot)
    {
        var path = Path.Combine(contentRoot, "local.settings.json");
        return File.Exists(path) ? builder.AddInMemoryCollection(Read(File.ReadAllBytes(path))) : builder;
    }

    internal static Dictionary<string, string?> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Lenient);
        return document.RootElement.TryGetProperty("Values", out var values)
            ? values.EnumerateObject().ToDictionary(static p => Key(p.Name), static p => (string?)p.Value.ToString())
            : [];
    }

    internal static string Key(string variable) => variable.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
