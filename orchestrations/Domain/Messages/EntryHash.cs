using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Domain.Messages;

/// <summary>The chain that makes a changed, missing or moved entry detectable.</summary>
/// <remarks>
/// Each field is written as its UTF-8 length, a colon and its bytes, so that no two entries share one encoding. What people wrote goes into
/// the chain only as a salted digest: it can be erased, and the chain still fits. The order of fields is part of the evidence format and
/// never changes.
/// </remarks>
public static class EntryHash
{
    /// <summary>What the first entry of a conversation is chained to: it binds the chain to its conversation.</summary>
    public static string Genesis(string conversationId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"contactfunctions/1:{conversationId}")));

    /// <summary>The hash that <paramref name="entry"/> must carry when <paramref name="previous"/> is the hash before it.</summary>
    public static string Of(Entry entry, string previous) => Canonical.Digest(
    [
        "contactfunctions-entry/2",
        previous,
        Number(entry.Number),
        entry.Seq is { } seq ? Number(seq) : "",
        entry.MessageId,
        entry.Kind.ToString(),
        entry.Author.Role.ToString(),
        Canonical.Time(entry.SentAt),
        entry.Event,
        entry.Refers,
        entry.Content,
    ]);

    /// <summary>The digest of what may be erased: who exactly wrote, what, and with which files.</summary>
    public static string ContentOf(Entry entry) => Canonical.Digest(
    [
        "contactfunctions-content/2",
        entry.Salt,
        entry.Author.Id,
        entry.Author.Name,
        entry.Text,
        entry.ClientMessageId,
        Number(entry.Attachments.Count),
        .. entry.Attachments.SelectMany(file => new[] { file.Id, file.Name, file.ContentType, Number(file.Bytes), file.Sha256 }),
        Number(entry.Choices.Count),
        .. entry.Choices,
    ]);

    /// <summary>Whether an entry is what it was when it followed <paramref name="previous"/>. Of an erased one that is its place, time and kind.</summary>
    public static bool Fits(Entry entry, string previous) =>
        entry.Hash == Of(entry, previous) && (entry.IsErased ? HoldsNothing(entry) : entry.Content == ContentOf(entry));

    /// <summary>The number of the first entry that does not fit the chain, or null when all of them do.</summary>
    public static long? FirstBroken(string conversationId, IEnumerable<Entry> entries)
    {
        var previous = Genesis(conversationId);
        long expected = 1;
        foreach (var entry in entries)
        {
            if (entry.Number != expected || !Fits(entry, previous))
                return expected;
            previous = entry.Hash;
            expected++;
        }

        return null;
    }

    private static bool HoldsNothing(Entry entry) =>
        entry is { Author: { Id: null, Name: null }, Text: "", ClientMessageId: null, Attachments: [], Choices: [] };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
