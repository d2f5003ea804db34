using System.Text;
using Azure.Data.Tables;

namespace ContactFunctions.DurableEngine.Storage;

/// <summary>Text of any length over the properties <c>Name</c>, <c>Name1</c>, <c>Name2</c>…, 64 KiB each.</summary>
internal static class LongText
{
    public static void SetText(this TableEntity row, string name, string? text)
    {
        for (var part = 0; !string.IsNullOrEmpty(text); part++)
        {
            var length = Math.Min(text.Length, Limits.ChunkChars);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
                length--;
            row[Part(name, part)] = text[..length];
            text = text[length..];
        }
    }

    public static string? GetText(this TableEntity row, string name)
    {
        if (row.GetString(name) is not { } first)
            return null;
        if (row.GetString(Part(name, 1)) is null)
            return first;
        var text = new StringBuilder(first);
        for (var part = 1; row.GetString(Part(name, part)) is { } piece; part++)
            text.Append(piece);
        return text.ToString();
    }

    private static string Part(string name, int part) => part == 0 ? name : $"{name}{part}";
}
