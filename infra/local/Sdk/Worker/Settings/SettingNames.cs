using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.LocalWorker.Settings;

/// <summary><c>%Setting%</c> in the arguments of trigger and output attributes.</summary>
internal static partial class SettingNames
{
    /// <exception cref="InvalidOperationException">A named setting is missing.</exception>
    public static string Resolve(string text, IConfiguration settings) => Placeholder().Replace(
        text,
        match => settings[LocalSettings.Key(match.Groups[1].Value)]
            ?? throw new InvalidOperationException($"'{text}' needs the setting '{match.Groups[1].Value}'."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
