using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>What a command does to the record; stored in one transaction or not at all.</summary>
/// <param name="Entries">New entries in order; may be empty when only the head changes.</param>
public sealed record RecordDecision(ConversationHead Head, IReadOnlyList<Entry> Entries)
{
    /// <summary>A seal that is stored along; null: none.</summary>
    public Seal? Seal { get; init; }

    /// <summary>Nothing to store: the record shows already that it was done.</summary>
    public static RecordDecision Nothing(ConversationHead head) => new(head, []);

    /// <summary>With salts and hashes: the first entry follows what <paramref name="previous"/> is the hash of.</summary>
    internal RecordDecision Linked(string previous, Seed seed)
    {
        if (Entries.Count == 0)
            return this;
        var linked = EntryChain.Link(Entries, previous, seed);
        return this with { Head = Head with { LastHash = linked[^1].Hash }, Entries = linked };
    }
}
