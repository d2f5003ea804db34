using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>The ticket counters that this host used last. Used by one group at a time.</summary>
internal sealed class TicketCounters(TableClient table)
{
    private const int CountersKept = 1_000;

    private readonly RecentValues<CounterRow> recent = new(CountersKept);

    /// <summary>The counter's row; its ETag is default when it has never been stored.</summary>
    public async Task<CounterRow> FindAsync(string key)
    {
        if (recent.TryGet(key, out var known)) return known;
        return await table.FindAsync<CounterRow>(LedgerKeys.Partition, key)
            ?? new CounterRow { PartitionKey = LedgerKeys.Partition, RowKey = key };
    }

    public void Remember(string key, int last, ETag etag) =>
        recent.Put(key, new CounterRow { PartitionKey = LedgerKeys.Partition, RowKey = key, Last = last, ETag = etag });

    public void Forget(IEnumerable<string> keys)
    {
        foreach (var key in keys)
            recent.Forget(key);
    }
}
