using Azure.Data.Tables;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>
/// Idempotency keys that were put away. The partition that is written to does not know them any more, so a repeat is recognised here, before
/// it is tried: what was put away when is told by the head, and no head is replaced that was not the newest.
/// </summary>
internal sealed class PagedKeys(TableClient table)
{
    private const int ConversationsKept = 500;

    private readonly RecentValues<Known> recent = new(ConversationsKept);

    /// <summary>The row of a key that was put away; null when the key was never used, or is still where it was written.</summary>
    public async Task<KeyRow?> FindAsync(string conversationId, string key, long putAway)
    {
        if (putAway == 0) return null;
        var rowKey = RecordKeys.Key(key);
        var known = await KnownAsync(conversationId, putAway);
        return known.Pages.TryGetValue(KeyDigest.Of(rowKey), out var page)
            ? await table.FindAsync<KeyRow>(RecordPages.Page(conversationId, page), rowKey)
            : null;
    }

    private async Task<Known> KnownAsync(string conversationId, long putAway)
    {
        if (recent.TryGet(conversationId, out var known) && known.PutAway >= putAway) return known;
        var next = known is null ? 0 : RecordPages.PageOf(known.PutAway) + 1;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {RecordPages.Index(conversationId)} and RowKey ge {KeyText.Number(next)} and RowKey le {KeyText.Number(RecordPages.PageOf(putAway))}");
        var rows = await StorageFaults.RepeatedAsync(async () => await table.QueryAsync<PageIndexRow>(filter).ToListAsync());
        var pages = new Dictionary<ulong, long>(known?.Pages ?? []);
        foreach (var row in rows)
            foreach (var digest in row.Keys())
                pages[digest] = row.Page;
        recent.Put(conversationId, known = new Known(putAway, pages));
        return known;
    }

    /// <param name="Pages">Digest of a key → the page that it is on. Never changed once it is shared.</param>
    private sealed record Known(long PutAway, Dictionary<ulong, long> Pages);
}
