using System.Text.Json;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

internal sealed class HeadRow : Row
{
    public string Json { get; set; } = "";

    /// <summary>Names the transaction that wrote this version: whoever lost the answer recognises their own write by it.</summary>
    public string Commit { get; set; } = "";

    /// <summary>Number of the last entry that was put away (<see cref="RecordPages"/>); 0 for none.</summary>
    public long PutAway { get; set; }

    public static HeadRow Of(ConversationHead head, string commit, long putAway = 0) => new()
    {
        PartitionKey = head.Id,
        RowKey = RecordKeys.Head,
        Json = JsonSerializer.Serialize(head, RecordJson.Default.ConversationHead),
        Commit = commit,
        PutAway = putAway,
    };

    public KnownHead Known() => new(Whole(JsonSerializer.Deserialize(Json, RecordJson.Default.ConversationHead)!), ETag, Commit, PutAway);

    // Rows outlive releases: what an older one did not write reads as null, whatever its initial value is.
    private static ConversationHead Whole(ConversationHead head) => head with
    {
        Marks = head.Marks ?? new(),
        Outbox = head.Outbox ?? [],
        Hooks = head.Hooks ?? [],
        Voices = head.Voices ?? [],
        Advisers = head.Advisers ?? [],
        Withdrawn = head.Withdrawn ?? [],
    };
}
