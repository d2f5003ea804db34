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

    /// <summary>A page that stays short is short in storage.</summary>
    private const int ReadTriesMax = 4;

    private readonly RecentValues<KnownHead> heads = new(HeadsKept);
    private readonly PagedKeys pagedKeys = new(table);

    /// <summary>The head as this host saw it last; null when it did not lately.</summary>
    public KnownHead? Recent(string conversationId) => heads.TryGet(conversationId, out var known) ? known : null;

    /// <summary>The head as it is stored now.</summary>
    public async Task<KnownHead?> HeadAsync(string conversationId) =>
        KeyText.IsKey(conversationId) && await table.FindAsync<HeadRow>(conversationId, RecordKeys.Head) is { } row ? Remember(row.Known()) : null;

    /// <summary>The row of a key that was used, wherever it is by now.</summary>
    public async Task<KeyRow?> KeyAsync(KnownHead known, string key) =>
        await table.FindAsync<KeyRow>(known.Head.Id, RecordKeys.Key(key)) ?? await PutAwayKeyAsync(known, key);

    /// <summary>The row of a key that was put away: storage would take the key anew, so it has to be asked before.</summary>
    public Task<KeyRow?> PutAwayKeyAsync(KnownHead known, string key) => pagedKeys.FindAsync(known.Head.Id, key, known.PutAway);

    public async Task<KnownHead> StoreAsync(RecordAttempt attempt)
    {
        var answer = await table.SubmitTransactionAsync(attempt.Actions());
        return Remember(new KnownHead(attempt.After, answer.Value[0].Headers.ETag!.Value, attempt.Commit, attempt.Known.PutAway));
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
        return (await EntriesAsync(known, first.Number, 1)) is [var stored] && stored.Hash == first.Hash;
    }

    /// <summary>Entries by number, without a gap; what does not exist (yet) ends the list.</summary>
    public async Task<IReadOnlyList<Entry>> EntriesAsync(KnownHead known, long first, int count)
    {
        var rows = await Task.WhenAll(Enumerable.Range(0, count).Select(offset => table.FindAsync<EntryRow>(
            RecordPages.PartitionOf(known.Head.Id, first + offset, known.PutAway), RecordKeys.Entry(first + offset))));
        return [.. rows.TakeWhile(row => row is not null).Select(row => row!.Entry())];
    }

    /// <summary>What is put away while it is read is looked for again where it went.</summary>
    public async Task<IReadOnlyList<Entry>> ReadAsync(string conversationId, ReadFrom from, int limit)
    {
        for (var tries = 1; ; tries++)
        {
            if (await HeadAsync(conversationId) is not { } known) return [];
            var last = from.ByEntry ? known.Head.LastEntry : known.Head.LastSeq;
            if (from.After >= last) return [];
            var entries = await ReadAsync(known, from, limit);
            var wanted = Math.Min(limit, last - Math.Max(from.After, 0));
            if (entries.Count >= wanted || tries == ReadTriesMax) return entries;
        }
    }

    private async Task<IReadOnlyList<Entry>> ReadAsync(KnownHead known, ReadFrom from, int limit)
    {
        // What has sequence number n is at least the n-th entry.
        var first = Math.Max(from.After, 0) + 1;
        var wanted = from.ByEntry ? Math.Min(limit, known.Head.LastEntry - from.After) : known.Head.LastEntry - from.After;
        if (wanted <= PointReadsMax)
            return [.. (await EntriesAsync(known, first, (int)wanted)).Where(entry => from.ByEntry || entry.Seq > from.After).Take(limit)];
        var entries = new List<Entry>(limit);
        foreach (var (partition, start) in Partitions(known, first))
        {
            entries.AddRange(await QueryAsync(partition, start, from, limit - entries.Count));
            if (entries.Count == limit) break;
        }

        return entries;
    }

    /// <summary>Where entries from <paramref name="first"/> on are, in their order, and with which number each part begins.</summary>
    private static IEnumerable<(string Partition, long Start)> Partitions(KnownHead known, long first)
    {
        for (; first <= known.PutAway; first = RecordPages.LastOf(RecordPages.PageOf(first)) + 1)
            yield return (RecordPages.Page(known.Head.Id, RecordPages.PageOf(first)), first);
        yield return (known.Head.Id, first);
    }

    private async Task<IReadOnlyList<Entry>> QueryAsync(string partition, long first, ReadFrom from, int limit)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {RecordKeys.Entry(first)} and RowKey lt {"e" + KeyText.AfterSeparator}");
        if (!from.ByEntry) filter += TableClient.CreateQueryFilter($" and Seq gt {from.After}");
        return await StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<EntryRow>(filter, Math.Min(limit, PageMax)).Take(limit).Select(row => row.Entry()).ToListAsync());
    }
}
