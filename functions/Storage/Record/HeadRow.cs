using System.Text.Json;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

internal sealed class HeadRow : Row
{
    public string Json { get; set; } = "";

    /// <summary>Names the transaction that wrote this version: whoever lost the answer recognises their own write by it.</summary>
    public string Commit { get; set; } = "";

    public static HeadRow Of(ConversationHead head, string commit) => new()
    {
        PartitionKey = head.Id,
        RowKey = RecordKeys.Head,
        Json = JsonSerializer.Serialize(head, RecordJson.Default.ConversationHead),
        Commit = commit,
    };

    public KnownHead Known() => new(JsonSerializer.Deserialize(Json, RecordJson.Default.ConversationHead)!, ETag, Commit);
}
