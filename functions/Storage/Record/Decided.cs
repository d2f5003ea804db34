using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>What one change does, decided on the head as the changes before it leave it.</summary>
internal sealed record Decided(WaitingChange Change, RecordDecision Decision, ConversationHead Before)
{
    /// <summary>Entries that have to be sent out on the channel because of this change.</summary>
    public IEnumerable<long> Sends => Decision.Head.Outbox.Where(number => number > Before.LastEntry);

    /// <summary>Rows that it adds.</summary>
    public int RowCount => Decision.Entries.Count + (Change.Key is null ? 0 : 1) + Sends.Count() + (Decision.Seal is null ? 0 : 1);
}
