using System.Globalization;
using System.Text;

namespace ContactFunctions.Functions.Storage;

/// <summary>Parts of row keys.</summary>
internal static class KeyText
{
    /// <summary>Separates parts; ranges over a prefix end at the character after it.</summary>
    public const char Separator = '|';

    public const char AfterSeparator = (char)(Separator + 1);

    /// <summary>A part that others chose, so that it neither breaks a key nor imitates another: what keys exclude is percent-encoded.</summary>
    public static string Safe(string part)
    {
        if (part.AsSpan().IndexOfAny(@"/\#?%'|") < 0 && !part.Any(char.IsControl)) return part;
        var text = new StringBuilder(part.Length + 8);
        foreach (var letter in part)
        {
            if (char.IsControl(letter) || @"/\#?%'|".Contains(letter, StringComparison.Ordinal))
                text.Append('%').Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture));
            else
                text.Append(letter);
        }

        return text.ToString();
    }

    /// <summary>Sorts as the number does, up to ten digits.</summary>
    public static string Number(long number) => number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Sorts as the moment does.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture);
}
