using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence;

/// <summary>Finds the first entry that is not where or what it was, and says what became of it.</summary>
public static class ChainCheck
{
    /// <summary>What an event is called that names erased entries.</summary>
    public const string ErasedEvent = "erased";

    /// <param name="entries">In the order in which they were found.</param>
    /// <returns>Null when each fits the one before, from the first on, and nothing was emptied without a record of it.</returns>
    public static Verdict? FirstFault(string conversationId, IReadOnlyList<Entry> entries)
    {
        var previous = EntryHash.Genesis(conversationId);
        for (var at = 0; at < entries.Count; at++)
        {
            if (entries[at].Number != at + 1 || !EntryHash.Fits(entries[at], previous))
                return Judge(entries, at, previous);
            previous = entries[at].Hash;
        }

        return UnexplainedErasure(entries);
    }

    /// <summary>Whether an entry is one of those that say which others are erased.</summary>
    public static bool NamesErased(Entry entry) =>
        entry is { Kind: EntryKind.Event, Event: ErasedEvent, IsErased: false } && EntryRanges.Parse(entry.Text) is not null;

    /// <summary>Whoever empties an entry has to say so in a later one, which is part of the chain.</summary>
    private static Verdict? UnexplainedErasure(IReadOnlyList<Entry> entries)
    {
        var said = entries.Where(NamesErased).Select(entry => (entry.Number, Ranges: EntryRanges.Parse(entry.Text))).ToList();
        var wrong = entries.FirstOrDefault(entry => entry.IsErased && !said.Any(one => one.Number > entry.Number && one.Ranges!.Contains(entry.Number)));
        return wrong is null ? null : new(Finding.Changed, wrong.Number, "Its content was taken out, and no later entry says so.");
    }

    private static Verdict Judge(IReadOnlyList<Entry> entries, int at, string previous)
    {
        var (found, expected) = (entries[at], at + 1L);
        if (found.Number != expected && EntryHash.Fits(found with { Number = expected }, previous))
            return new(Finding.Changed, expected, $"It bears the number {found.Number}.");
        if (entries.Skip(at + 1).Any(entry => entry.Number == expected && EntryHash.Fits(entry, previous)))
            return found.Number > expected && entries.Count(entry => entry.Number == found.Number) == 1 && found.Number <= entries.Count
                ? new(Finding.Moved, expected, $"Entry {found.Number} stands at its place.")
                : new(Finding.Added, expected, "Another entry was put before the one that belongs here.");
        if (found.Number > expected)
            return new(Finding.Missing, expected, $"Entry {found.Number} follows at its place.");
        if (found.Number < expected)
            return new(Finding.Added, expected, $"An entry with the number {found.Number} was put here.");
        if (at + 1 < entries.Count && Renumbered(entries[at + 1], -1).Any(entry => EntryHash.Fits(entry, previous)))
            return new(Finding.Added, expected, "It was put in, and those behind it were numbered anew.");
        if (at + 1 < entries.Count && !EntryHash.Fits(entries[at + 1], found.Hash) && Renumbered(entries[at + 1], 1).Any(entry => EntryHash.Fits(entry, found.Hash)))
            return new(Finding.Missing, expected, "It was taken out, and those behind it were numbered anew.");
        return new(Finding.Changed, expected, "It does not fit what was written then.");
    }

    /// <summary>The entry as it may have been before somebody gave it another number, and perhaps another place among what the customer sees.</summary>
    private static IEnumerable<Entry> Renumbered(Entry entry, int by)
    {
        var id = entry.MessageId[..(entry.MessageId.LastIndexOf('-') + 1)];
        foreach (var seq in new[] { entry.Seq, entry.Seq + by }.Distinct())
        {
            var one = entry with { Number = entry.Number + by, Seq = seq };
            yield return one;
            yield return one with { MessageId = $"{id}{one.Number}" };
        }
    }
}
