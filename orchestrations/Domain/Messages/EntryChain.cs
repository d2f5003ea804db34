namespace ContactFunctions.Domain.Messages;

/// <summary>The only place that gives out salts and hashes.</summary>
public static class EntryChain
{
    /// <summary>The entries with their hashes, the first one chained to <paramref name="previous"/>.</summary>
    public static IReadOnlyList<Entry> Link(IReadOnlyList<Entry> entries, string previous, Seed seed)
    {
        var linked = new List<Entry>(entries.Count);
        foreach (var entry in entries)
        {
            var salted = entry with { Salt = seed.SaltOf(entry.Number) };
            var committed = salted with { Content = EntryHash.ContentOf(salted) };
            var hashed = committed with { Hash = EntryHash.Of(committed, previous) };
            linked.Add(hashed);
            previous = hashed.Hash;
        }

        return linked;
    }
}
