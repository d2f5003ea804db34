using Azure;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage.Customers;
using ContactFunctions.Functions.Storage.Ledger;

namespace ContactFunctions.Functions.Storage;

/// <summary>Small rows that nobody will ask for again: identity tokens that were used and have long expired, ticket counters of past days.</summary>
public sealed class OldRows(TableClient customers, TableClient routing)
{
    /// <summary>Of each kind; what is left goes with the next run.</summary>
    public const int RemovedAtOnceMax = 1_000;

    /// <summary>A repeat removes nothing more.</summary>
    /// <returns>How many went.</returns>
    public async Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await RemoveTokensAsync(before, cancellation) + await RemoveCountersAsync(before, cancellation);

    private Task<int> RemoveTokensAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {"x|"} and PartitionKey lt {"x}"} and ExpiresAt lt {before}");
        return RemoveAsync<TokenRow>(customers, filter, _ => true, cancellation);
    }

    private Task<int> RemoveCountersAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LedgerKeys.Partition} and RowKey ge {"c|"} and RowKey lt {"c}"}");
        var firstKept = DateOnly.FromDateTime(before.UtcDateTime);
        return RemoveAsync<CounterRow>(routing, filter, row => LedgerKeys.DayOfCounter(row.RowKey) < firstKept, cancellation);
    }

    private static async Task<int> RemoveAsync<T>(TableClient table, string filter, Func<T, bool> isOld, CancellationToken cancellation)
        where T : Row
    {
        var removed = 0;
        await foreach (var row in table.QueryAsync<T>(filter, cancellationToken: cancellation).Where(isOld).Take(RemovedAtOnceMax).WithCancellation(cancellation))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            removed++;
        }

        return removed;
    }
}
