using System.Buffers;
using static ContactFunctions.Domain.Messages.Files.FileTypes;

namespace ContactFunctions.Domain.Messages.Files;

/// <summary>What the bytes of a file say it is.</summary>
internal static class Signatures
{
    /// <summary>Control characters but tab, line feed, form feed, carriage return and escape, which Japanese mail writes.</summary>
    private static readonly SearchValues<byte> NeverInText = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Except([0x09, 0x0A, 0x0C, 0x0D, 0x1B]).Select(code => (byte)code)]);

    public static FileType? Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        return bytes switch
        {
            [] => null,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, _, _, _, _, (byte)'I', (byte)'H', (byte)'D', (byte)'R', ..] => Png,
            [0xFF, 0xD8, 0xFF, ..] => Jpeg,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => IsHeic(bytes) ? Heic : null,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
            [(byte)'P', (byte)'K', 3, 4, ..] => OfficeFile.KindOf(file),
            _ => bytes.ContainsAny(NeverInText) ? null : Plain,
        };
    }

    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && (bytes[8..12].SequenceEqual("heic"u8) || bytes[8..12].SequenceEqual("heix"u8) || bytes[8..12].SequenceEqual("mif1"u8));
}
