using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>Ranges of rows by the service's own continuation: however long one is, each row is read once.</summary>
internal static class TableWalk
{
    private const int PageRows = 1_000;

    /// <summary>Ascending.</summary>
    /// <param name="last">Included.</param>
    public static async IAsyncEnumerable<T> WalkAsync<T>(
        this TableClient table, string partition, string first, string last, [EnumeratorCancellation] CancellationToken cancellation)
        where T : Row
    {
        if (!KeyText.IsKey(partition))
            yield break;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey le {last}");
        string? from = null;
        do
        {
            var at = from;
            var page = await StorageFaults.RepeatedAsync(async () =>
                await table.QueryAsync<T>(filter, PageRows, cancellationToken: CancellationToken.None).AsPages(at).FirstAsync()).WaitAsync(cancellation);
            foreach (var row in page.Values)
                yield return row;
            from = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(from));
    }
}
