using System.Collections.Frozen;
using System.Text.Json;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>How the values of an enumeration are written: lower camel case.</summary>
internal static class Spelling<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static IEnumerable<string> All => Values.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    public static string Of(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Null for null, and for what is no value.</summary>
    public static T? Read(string? text) => text is not null && Values.TryGetValue(text, out var value) ? value : null;
}
