using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence;

/// <summary>Whether seals hold over a chain that fits together.</summary>
public static class SealCheck
{
    /// <param name="entries">Complete and unbroken as far as they go.</param>
    /// <returns>Null when every seal holds.</returns>
    public static Verdict? FirstFault(
        string conversationId, IReadOnlyList<Entry> entries, IEnumerable<Seal> seals, IReadOnlyDictionary<string, EvidenceKey> keys)
    {
        foreach (var seal in seals)
        {
            if (!keys.TryGetValue(seal.KeyId, out var key))
                return Bad(seal, $"its key {seal.KeyId} is not known");
            if (seal.ConversationId != conversationId || seal.Algorithm != Seal.Es256 || !key.Verifies(seal.SignedBytes(), seal.Signature))
                return Bad(seal, "its signature is not that of its key");
            if (seal.Entries > entries.Count)
                return new(Finding.Missing, entries.Count + 1, $"{seal.Entries} entries were sealed.");
            if (seal.Entries < 1 || entries[(int)seal.Entries - 1].Hash != seal.LastHash)
                return new(Finding.Changed, seal.Entries, $"The chain up to entry {seal.Entries} is not the one that was sealed.");
        }

        return null;
    }

    private static Verdict Bad(Seal seal, string why) => new(Finding.BadSeal, null, $"The seal over {seal.Entries} entries does not hold: {why}.");
}
