using Azure.Data.Tables;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Reads the rows of one conversation, and remembers the heads used lately.</summary>
internal sealed class RecordReader(TableClient table)
{
    private const int HeadsKept = 10_000;

    /// <summary>Up to here single rows are read side by side: each is one look at an index, whatever the size of the table.</summary>
    private const int PointReadsMax = 16;

    private const int PageMax = 1_000;

    private readonly RecentValues<KnownHead> heads = new(HeadsKept);

    /// <summary>The head as this host saw it last; null when it did not lately.</summary>
    public KnownHead? Recent(string conversationId) => heads.TryGet(conversationId, out var known) ? known : null;

    /// <summary>The head as it is stored now.</summary>
    public async Task<KnownHead?> HeadAsync(string conversationId) =>
        KeyText.IsKey(conversationId) && await table.FindAsync<HeadRow>(conversationId, RecordKeys.Head) is { } row ? Remember(row.Known()) : null;

    public Task<KeyRow?> KeyAsync(string conversationId, string key) => table.FindAsync<KeyRow>(conversationId, RecordKeys.Key(key));

    public async Task<KnownHead> StoreAsync(RecordAttempt attempt)
    {
        var answer = await table.SubmitTransactionAsync(attempt.Actions());
        return Remember(new KnownHead(attempt.After, answer.Value[0].Headers.ETag!.Value, attempt.Commit));
    }

    /// <summary>An older head never replaces a newer one.</summary>
    public KnownHead Remember(KnownHead known)
    {
        if (!heads.TryGet(known.Head.Id, out var before) || before.Head.Version <= known.Head.Version)
            heads.Put(known.Head.Id, known);
        return known;
    }

    /// <summary>
    /// Whether an attempt is in the record: it wrote the newest head, or its first entry stands where it was to stand. The hash of an entry
    /// binds its content, its place and everything before it.
    /// </summary>
    public async Task<bool> IsStoredAsync(RecordAttempt attempt, KnownHead known)
    {
        if (known.Commit == attempt.Commit) return true;
        var first = attempt.Decided.SelectMany(one => one.Decision.Entries).FirstOrDefault();
        if (!attempt.AnswerWasLost || first is null || known.Head.LastEntry < first.Number) return false;
        return await table.FindAsync<EntryRow>(attempt.After.Id, RecordKeys.Entry(first.Number)) is { } stored && stored.Hash == first.Hash;
    }

    /// <summary>Entries by number, without a gap; what does not exist (yet) ends the list.</summary>
    public async Task<IReadOnlyList<Entry>> EntriesAsync(string conversationId, long first, int count)
    {
        var rows = await Task.WhenAll(Enumerable.Range(0, count)
            .Select(offset => table.FindAsync<EntryRow>(conversationId, RecordKeys.Entry(first + offset))));
        return [.. rows.TakeWhile(row => row is not null).Select(row => row!.Entry())];
    }

    public async Task<IReadOnlyList<Entry>> ReadAsync(string conversationId, ReadFrom from, int limit)
    {
        if (await HeadAsync(conversationId) is not { Head: var head }) return [];
        if (from.After >= (from.ByEntry ? head.LastEntry : head.LastSeq)) return [];
        // What has sequence number n is at least the n-th entry.
        var first = Math.Max(from.After, 0) + 1;
        var wanted = from.ByEntry ? Math.Min(limit, head.LastEntry - from.After) : head.LastEntry - from.After;
        return wanted <= PointReadsMax
            ? [.. (await EntriesAsync(conversationId, first, (int)wanted)).Where(entry => from.ByEntry || entry.Seq > from.After).Take(limit)]
            : await QueryAsync(conversationId, first, from, limit);
    }

    private async Task<IReadOnlyList<Entry>> QueryAsync(string conversationId, long first, ReadFrom from, int limit)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {conversationId} and RowKey ge {RecordKeys.Entry(first)} and RowKey lt {"e" + KeyText.AfterSeparator}");
        if (!from.ByEntry) filter += TableClient.CreateQueryFilter($" and Seq gt {from.After}");
        return await StorageFaults.RepeatedAsync(async () =>
        {
            var entries = new List<Entry>(limit);
            await foreach (var row in table.QueryAsync<EntryRow>(filter, Math.Min(limit, PageMax)))
            {
                entries.Add(row.Entry());
                if (entries.Count == limit) break;
            }

            return entries;
        });
    }
}
