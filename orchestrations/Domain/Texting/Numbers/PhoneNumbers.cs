using System.Text;

namespace ContactFunctions.Domain.Texting.Numbers;

/// <summary>Phone numbers as people and providers write them, and as they are stored: E.164.</summary>
public static class PhoneNumbers
{
    private const int DigitsMin = 7;
    private const int DigitsMax = 15;

    /// <summary>Short codes have this many digits at most; they belong to machines.</summary>
    private const int ShortCodeDigitsMax = 6;

    /// <summary>What is dialled at home before a national number; most countries use 0, these something else or nothing.</summary>
    private static readonly Dictionary<string, string> Trunks = new()
    {
        ["1"] = "1", ["7"] = "8", ["36"] = "06", ["370"] = "8", ["375"] = "8",
        ["30"] = "", ["34"] = "", ["39"] = "", ["45"] = "", ["47"] = "", ["48"] = "", ["351"] = "", ["352"] = "", ["356"] = "", ["357"] = "",
        ["372"] = "", ["371"] = "", ["420"] = "", ["52"] = "", ["65"] = "", ["852"] = "", ["853"] = "", ["378"] = "", ["379"] = "",
    };

    /// <summary>What is dialled before a foreign number; elsewhere it is 00.</summary>
    private static readonly Dictionary<string, string[]> Exits = new()
    {
        ["1"] = ["011"], ["81"] = ["010"], ["7"] = ["810", "8~10"], ["61"] = ["0011"], ["82"] = ["001", "002", "00700"],
        ["65"] = ["001", "002", "008"], ["852"] = ["001", "0060"], ["886"] = ["002", "009"], ["66"] = ["001", "009"],
    };

    /// <summary>E.164, or null when it can be no such number.</summary>
    /// <param name="country">Calling code of those whose numbers are written without one, such as 81.</param>
    public static string? Normalise(string? text, string country)
    {
        if (Digits(text) is not { Length: > 0 } dialled)
            return null;
        return dialled[0] == '+' ? Checked(Plain(dialled[1..])) : AtHome(dialled, country);
    }

    /// <summary>Nobody can be called there: a machine sends from it, and a machine reads what comes back.</summary>
    public static bool IsShortCode(string address) => Digits(address) is { Length: > 0 } digits && digits[0] != '+' && digits.Length <= ShortCodeDigitsMax;

    public static bool IsE164(string text) =>
        text.Length is > DigitsMin and <= DigitsMax + 1 && text[0] == '+' && text[1] is >= '1' and <= '9' && text.Skip(1).All(char.IsAsciiDigit);

    private static string? AtHome(string dialled, string country)
    {
        foreach (var exit in Exits.GetValueOrDefault(country, []).Append("00"))
            if (dialled.StartsWith(exit, StringComparison.Ordinal) && dialled.Length - exit.Length >= DigitsMin)
                return Checked(Plain(dialled[exit.Length..]));
        var trunk = Trunks.GetValueOrDefault(country, "0");
        // In North America the trunk prefix and the calling code are the same digit.
        var national = trunk.Length > 0 && dialled.StartsWith(trunk, StringComparison.Ordinal) ? dialled[trunk.Length..] : dialled;
        return Checked($"+{country}{national}");
    }

    /// <summary>+44 (0)20 …: a zero that is dialled at home alone. Italy keeps its own.</summary>
    private static string Plain(string international)
    {
        var home = international.IndexOf("(0)", StringComparison.Ordinal);
        return "+" + (home < 0 ? international : international.Remove(home, 3)).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
    }

    private static string? Checked(string number)
    {
        var plain = number.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        return IsE164(plain) ? plain : null;
    }

    /// <summary>Digits, a leading + and brackets around a zero; null when something else than punctuation stands between.</summary>
    private static string? Digits(string? text)
    {
        // Half a character cannot be normalised, and is in no number.
        if (text is null || text.EnumerateRunes().Contains(Rune.ReplacementChar))
            return null;
        var digits = new StringBuilder();
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormKC))
            if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 0) || c is '(' or ')')
                digits.Append(c);
            else if (!IsPunctuation(c))
                return null;
        var plain = digits.ToString();
        return plain.Contains("(0)", StringComparison.Ordinal) && plain[0] == '+'
            ? plain
            : plain.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
    }

    private static bool IsPunctuation(char c) => char.IsWhiteSpace(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.DashPunctuation or System.Globalization.UnicodeCategory.Format
        || c is '.' or '/' or '・' or 'ー' or '~' or '\u2212' or ',' or '[' or ']';
}
