using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence;

/// <summary>Which entries lose their content when a person is to be forgotten.</summary>
public sealed class Erasure
{
    /// <summary>Beyond it, numbers that could stay are erased as well: the event that names them has to fit into one row.</summary>
    private const int RangesCharactersMax = 8_000;

    private readonly List<long> numbers = [];
    private readonly List<long> all = [];

    /// <summary>The last entry that was looked at.</summary>
    public long Through { get; private set; }

    public void Look(Entry entry)
    {
        Through = entry.Number;
        if (entry.IsErased || Keeps(entry))
            return;
        all.Add(entry.Number);
        if (Tells(entry))
            numbers.Add(entry.Number);
    }

    public EntryRanges Ranges()
    {
        var ranges = EntryRanges.Of(numbers);
        return ranges.ToString().Length <= RangesCharactersMax ? ranges : EntryRanges.Of(all);
    }

    /// <summary>The proof of an erasure outlives it.</summary>
    private static bool Keeps(Entry entry) => entry is { Kind: EntryKind.Event, Event: ChainCheck.ErasedEvent };

    /// <summary>False for what names nobody but staff: that something happened, and who of them read or exported it.</summary>
    private static bool Tells(Entry entry) => entry.Kind switch
    {
        EntryKind.Text or EntryKind.Note or EntryKind.Whisper => true,
        EntryKind.Event => entry.Text.Length > 0 || entry.Author.Role is not AuthorRole.System || entry.Attachments.Count > 0,
        EntryKind.Audit => false,
    };
}
