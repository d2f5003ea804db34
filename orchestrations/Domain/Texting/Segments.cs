using System.Collections.Frozen;

namespace ContactFunctions.Domain.Texting;

/// <summary>What a text costs: a provider charges for each segment.</summary>
/// <param name="IsUnicode">True when it holds a character that GSM 03.38 lacks, so that every character takes a UTF-16 unit.</param>
/// <param name="Units">Septets, or UTF-16 units.</param>
/// <param name="Count">0 for an empty text.</param>
public sealed record Segments(bool IsUnicode, int Units, int Count)
{
    private const int GsmAlone = 160;
    private const int GsmJoined = 153;
    private const int UnicodeAlone = 70;
    private const int UnicodeJoined = 67;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Two septets each.</summary>
    private const string Extension = "\f^{}\\[~]|€";

    private static readonly FrozenSet<char> Once = Basic.ToFrozenSet();

    private static readonly FrozenSet<char> Twice = Extension.ToFrozenSet();

    public static Segments Of(string text) => text.All(c => Once.Contains(c) || Twice.Contains(c))
        ? Counted(text, isUnicode: false, GsmAlone, GsmJoined, (at, _) => (Twice.Contains(text[at]) ? 2 : 1, 1))
        : Counted(text, isUnicode: true, UnicodeAlone, UnicodeJoined, (at, left) =>
            left > 1 && char.IsSurrogatePair(text[at], text[at + 1]) ? (2, 2) : (1, 1));

    /// <summary>The longest beginning of the text that fits, never through the middle of a character; the text itself when it fits.</summary>
    /// <param name="ending">Said in place of what is cut off.</param>
    public static string Fit(string text, int countMax, string ending = "…")
    {
        if (Of(text).Count <= countMax)
            return text;
        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Of(Cut(text, middle) + ending).Count <= countMax)
                fits = middle;
            else
                tooLong = middle;
        }

        return Cut(text, fits) + ending;
    }

    private static string Cut(string text, int length) =>
        length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];

    /// <summary>A character that takes two units never lies in two segments: the rest of the first stays empty.</summary>
    private static Segments Counted(string text, bool isUnicode, int alone, int joined, Func<int, int, (int Units, int Characters)> next)
    {
        var (units, segments, room) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var (taken, characters) = next(at, text.Length - at);
            (units, at) = (units + taken, at + characters);
            if (room < taken)
                (segments, room) = (segments + 1, joined);
            room -= taken;
        }

        return new(isUnicode, units, units <= alone ? Math.Min(units, 1) : segments);
    }
}
