using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>How the send of an entry stands.</summary>
internal sealed class SendRow : Row
{
    public long Entry { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>Names the write that set this state: only its author may send.</summary>
    public string Commit { get; set; } = "";

    public static SendRow Pending(string conversationId, long entry, string commit) => new()
    {
        PartitionKey = conversationId,
        RowKey = RecordKeys.Send(entry),
        Entry = entry,
        State = DeliveryState.Pending,
        Commit = commit,
    };
}
