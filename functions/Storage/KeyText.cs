using System.Globalization;
using System.Text;

namespace ContactFunctions.Functions.Storage;

/// <summary>Parts of row keys.</summary>
internal static class KeyText
{
    /// <summary>Separates parts; ranges over a prefix end at the character after it.</summary>
    public const char Separator = '|';

    public const char AfterSeparator = (char)(Separator + 1);

    /// <summary>What keys exclude, the escape itself, and the quote, which the emulator misreads before a comma.</summary>
    private const string Excluded = @"/\#?%'";

    private const int KeyLengthMax = 256;

    /// <summary>A part that others chose, so that it neither breaks a key nor imitates another: what does not belong is percent-encoded.</summary>
    public static string Safe(string part) => Encoded(part, Excluded + Separator);

    /// <summary>Several parts that are separated already.</summary>
    public static string SafeParts(string parts) => Encoded(parts, Excluded);

    /// <summary>False for what cannot be the key of anything, such as an id that somebody typed into an address.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= KeyLengthMax && text.AsSpan().IndexOfAny(Excluded) < 0 && !text.Any(char.IsControl);

    /// <summary>Sorts as the number does, up to ten digits.</summary>
    public static string Number(long number) => number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Sorts as the moment does.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture);

    private static string Encoded(string part, string excluded)
    {
        if (part.AsSpan().IndexOfAny(excluded) < 0 && !part.Any(char.IsControl)) return part;
        var text = new StringBuilder(part.Length + 8);
        foreach (var letter in part)
        {
            if (char.IsControl(letter) || excluded.Contains(letter, StringComparison.Ordinal))
                text.Append('%').Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture));
            else
                text.Append(letter);
        }

        return text.ToString();
    }
}
