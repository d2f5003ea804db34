using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Domain.Messages;

/// <summary>The chain that makes a changed, missing or moved entry detectable.</summary>
/// <remarks>
/// Each field is written as its UTF-8 length, a colon and its bytes, so that no two entries share one encoding. The order of fields is
/// part of the evidence format and never changes.
/// </remarks>
public static class EntryHash
{
    /// <summary>What the first entry of a conversation is chained to: it binds the chain to its conversation.</summary>
    public static string Genesis(string conversationId) => Hex($"contactfunctions/1:{conversationId}");

    /// <summary>The hash that <paramref name="entry"/> must carry when <paramref name="previous"/> is the hash before it.</summary>
    public static string Of(Entry entry, string previous)
    {
        var text = new StringBuilder();
        foreach (var field in Fields(entry, previous))
            text.Append(Encoding.UTF8.GetByteCount(field)).Append(':').Append(field);
        return Hex(text.ToString());
    }

    /// <summary>The number of the first entry that does not fit the chain, or null when all of them do.</summary>
    public static long? FirstBroken(string conversationId, IEnumerable<Entry> entries)
    {
        var previous = Genesis(conversationId);
        long expected = 1;
        foreach (var entry in entries)
        {
            if (entry.Number != expected || entry.Hash != Of(entry, previous))
                return expected;
            previous = entry.Hash;
            expected++;
        }

        return null;
    }

    private static IEnumerable<string> Fields(Entry entry, string previous) =>
    [
        previous,
        entry.Number.ToString(CultureInfo.InvariantCulture),
        entry.Seq?.ToString(CultureInfo.InvariantCulture) ?? "",
        entry.MessageId,
        entry.Kind.ToString(),
        entry.Author.Role.ToString(),
        entry.Author.Id ?? "",
        entry.Author.Name ?? "",
        entry.Text,
        entry.SentAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        entry.ClientMessageId ?? "",
        entry.Event ?? "",
    ];

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
