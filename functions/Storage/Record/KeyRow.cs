using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>An idempotency key that was used, and what it wrote.</summary>
internal sealed class KeyRow : Row
{
    public string Fingerprint { get; set; } = "";

    public long FirstEntry { get; set; }

    public int EntryCount { get; set; }

    public string Commit { get; set; } = "";

    public static KeyRow Of(string conversationId, IdempotencyKey key, IReadOnlyList<Entry> entries, string commit) => new()
    {
        PartitionKey = conversationId,
        RowKey = RecordKeys.Key(key.Value),
        Fingerprint = key.Fingerprint,
        FirstEntry = entries.Count == 0 ? 0 : entries[0].Number,
        EntryCount = entries.Count,
        Commit = commit,
    };
}
