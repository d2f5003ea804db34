using System.Globalization;
using System.Text;

namespace ContactFunctions.Domain.Messages.Files;

/// <summary>Names of files as somebody else may safely see and save them.</summary>
public static class FileName
{
    /// <summary>Characters, the ending included.</summary>
    public const int CharactersMax = 120;

    private const string Nameless = "file";

    /// <summary>
    /// The sender's name without a path, without what cannot be seen or turns the direction of writing, and with an ending that fits the kind: a
    /// name never makes a file more than its bytes are.
    /// </summary>
    public static string Of(string? given, FileType type)
    {
        var name = Visible((given ?? "").Split('/', '\\')[^1]).Trim(' ', '.');
        var ending = type.Endings.FirstOrDefault(one => name.EndsWith(one, StringComparison.OrdinalIgnoreCase)) ?? "";
        var stem = Cut(name[..^ending.Length].TrimEnd(' ', '.'), CharactersMax - type.Endings.Max(one => one.Length));
        return (stem.Length == 0 ? Nameless : stem) + (ending.Length == 0 ? type.Endings[0] : name[^ending.Length..]);
    }

    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && "\"<>|:*?".IndexOf(rune.ToString(), StringComparison.Ordinal) < 0)
                kept.Append(rune);
        return kept.ToString();
    }

    private static string Cut(string text, int charactersMax) =>
        text.Length <= charactersMax ? text : text[..(char.IsHighSurrogate(text[charactersMax - 1]) ? charactersMax - 1 : charactersMax)];
}
