using System.IO.Compression;
using System.Text;

namespace ContactFunctions.Fuzz.Cases;

/// <summary>Of the body as bytes, whatever it is.</summary>
internal static class ByteMutations
{
    private const int JsonBytesMax = 64 * 1024;

    public static IReadOnlyList<Mutation> All { get; } =
    [
        (draft, dice) => Change(draft, bytes => [.. bytes.Select(b => dice.Next(40) == 0 ? (byte)dice.Next(256) : b)]),
        (draft, dice) => Change(draft, bytes => [.. bytes.Take(dice.Next(bytes.Length + 1))]),
        (draft, dice) => Change(draft, bytes => [.. bytes, .. Random(dice, dice.Next(1, 2_000))]),
        (draft, dice) => Change(draft, _ => Random(dice, dice.Next(0, 3_000))),
        (draft, dice) => Change(draft, _ => Random(dice, dice.Next(4) == 0 ? dice.Next(1_000_000, 1_100_000) : dice.Next(JsonBytesMax - 2, JsonBytesMax + 3))),
        (draft, _) => Change(draft, bytes => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))),
        (draft, _) => Change(draft, _ => []),
        (draft, dice) => Change(draft, bytes => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Repeat(Encoding.UTF8.GetString(bytes), dice.Next(2, 50))))),
        Compress,
        (draft, dice) => Change(draft, bytes => [.. "PK\u0003\u0004"u8, .. bytes, .. Random(dice, 60)]),
        (draft, dice) => Change(draft, bytes => [.. "%PDF-1.7\n<script>"u8, .. bytes]),
    ];

    private static void Compress(Draft draft, Random dice)
    {
        draft.SetHeader("Content-Encoding", dice.Next(2) == 0 ? "gzip" : "br");
        Change(draft, bytes =>
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
                gzip.Write(dice.Next(4) == 0 ? new byte[3_000_000] : bytes);
            return packed.ToArray();
        });
    }

    private static void Change(Draft draft, Func<byte[], byte[]> change)
    {
        draft.Settle();
        draft.Bytes = change(draft.Bytes);
    }

    private static byte[] Random(Random dice, int count)
    {
        var bytes = new byte[count];
        dice.NextBytes(bytes);
        return bytes;
    }
}
