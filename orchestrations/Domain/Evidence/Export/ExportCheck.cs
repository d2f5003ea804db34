using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>Whether an export is what was exported, what was sealed, and what was written.</summary>
public static class ExportCheck
{
    /// <summary>Without keys that the reader has from elsewhere, the file's own keys are taken: then it proves only that it is whole.</summary>
    /// <param name="trusted">Published keys; null: those of the file.</param>
    public static Verdict Of(ExportParts parts, IReadOnlyList<EvidenceKey>? trusted)
    {
        var id = parts.Facts?.ConversationId;
        if (id is null)
            return new(Finding.Damaged, null, "Line 1 is not the beginning of an export.");
        if (ChainCheck.FirstFault(id, parts.Entries) is { } broken && IsProven(broken, parts))
            return broken;
        if (parts.BadLine is { } line)
            return parts.BadLineIsEntry
                ? new(Finding.Changed, parts.Entries.Count + 1, $"Line {line} is not spelled as it was exported.")
                : new(Finding.Damaged, null, $"Line {line} is not what was exported, or is missing.");
        return OfWhole(parts, id, trusted);
    }

    /// <summary>What a file that breaks off says of the erasures in it does not count: the entry that names them may be cut off.</summary>
    private static bool IsProven(Verdict broken, ExportParts parts) => parts.BadLine is null || !parts.Entries[(int)broken.Entry! - 1].IsErased;

    private static Verdict OfWhole(ExportParts parts, string id, IReadOnlyList<EvidenceKey>? trusted)
    {
        var end = parts.End!;
        if (parts.Keys.FirstOrDefault(key => key.Key() is null) is { } odd)
            return new(Finding.BadSeal, null, $"The key {odd.Kid} is not the one that it says.");
        var keys = (trusted ?? [.. parts.Keys.Select(key => key.Key()!)]).DistinctBy(key => key.Kid).ToDictionary(key => key.Kid, StringComparer.Ordinal);
        if (Missing(end, parts) is { } cut && IsSigned(end, id, keys))
            return cut;
        if (SealCheck.FirstFault(id, parts.Entries, parts.Seals, keys) is { } bad)
            return bad;
        if (!keys.ContainsKey(end.KeyId))
            return new(Finding.BadSeal, null, $"The key {end.KeyId} of the last line is not known.");
        if (!IsSigned(end, id, keys))
            return new(Finding.Damaged, null, "The last line is not signed by its key.");
        if (end.Sha256 != parts.Sha256)
            return new(Finding.Damaged, null, "What stands around the entries is not what was exported.");
        return Verdict.Intact;
    }

    private static Verdict? Missing(ExportEnd end, ExportParts parts)
    {
        var count = parts.Entries.Count;
        if (end.Entries > count)
            return new(Finding.Missing, count + 1, $"{end.Entries} entries were exported.");
        if (end.Entries < count)
            return new(Finding.Added, end.Entries + 1, $"{end.Entries} entries were exported.");
        return (count == 0 ? EntryHash.Genesis(end.ConversationId) : parts.Entries[^1].Hash) == end.LastHash
            ? null
            : new(Finding.Changed, count, "The last entry is not the one that was exported.");
    }

    private static bool IsSigned(ExportEnd end, string id, Dictionary<string, EvidenceKey> keys) =>
        end.ConversationId == id && end.Algorithm == Seal.Es256 && keys.TryGetValue(end.KeyId, out var key) && key.Verifies(end.SignedBytes(), end.Signature);
}
