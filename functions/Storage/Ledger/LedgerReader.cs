using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>Reads ranges of the ledger. Rows that did not change since they were read last are not parsed again.</summary>
internal sealed class LedgerReader(TableClient table, TimeProvider time)
{
    private const int RowsKept = 20_000;

    private readonly RecentValues<Stored<Placement>> tickets = new(RowsKept);
    private readonly RecentValues<Stored<OperatorState>> operators = new(RowsKept);

    public async Task<LedgerSnapshot> SnapshotAsync()
    {
        var takenAt = time.GetUtcNow();
        var waiting = RangeAsync<PlacementRow>("w|", "w}");
        var people = RangeAsync<OperatorRow>("o|", "o}");
        var leases = await RangeAsync<LeaseRow>("l|", "l}");
        return new LedgerSnapshot(
            takenAt,
            [.. (await waiting).Select(row => Parsed(tickets, row, row.Stored).Value)],
            [.. (await people).Select(row => Parsed(operators, row, row.Stored).Value)],
            [.. leases.Select(row => row.Lease())],
            leases.Concat<Row>(await waiting).Concat(await people).ToDictionary(row => row.RowKey, row => row.ETag.ToString(), StringComparer.Ordinal));
    }

    public async IAsyncEnumerable<Placement> PlacementsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = "r|";
        while (true)
        {
            // Page by page, each begun after the last row: a broken connection costs one page, not the walk.
            var rows = await PageAsync(last).WaitAsync(cancellation);
            foreach (var row in rows)
                yield return row.Stored().Value;
            if (rows.Count == 0) yield break;
            last = rows[^1].RowKey;
        }
    }

    public async Task<IReadOnlyList<Placement>> WorkOfAsync(string operatorId)
    {
        var rows = await RangeAsync<PlacementRow>("r|", "r}", TableClient.CreateQueryFilter(
            $" and (Owner eq {operatorId} or OfferedTo eq {operatorId} or Other1 eq {operatorId} or Other2 eq {operatorId} or Other3 eq {operatorId} or Other4 eq {operatorId} or Other5 eq {operatorId} or Other6 eq {operatorId})"));
        return [.. rows.Select(row => row.Stored().Value).Where(placement => !Lifecycle.IsOver(placement.State))];
    }

    /// <summary>From the last snapshot that this host took.</summary>
    public OperatorState? Remembered(string operatorId) => operators.TryGet(LedgerKeys.Operator(operatorId), out var known) ? known.Value : null;

    /// <summary>End of the operator's longest lease; null without one.</summary>
    public async Task<DateTimeOffset?> LeaseUntilAsync(string operatorId)
    {
        var rows = await LeasesOfAsync(operatorId);
        return rows.Count == 0 ? null : rows.Max(row => row.ExpiresAt);
    }

    /// <summary>Live ones and those that nobody has cleared away yet.</summary>
    public async Task<IReadOnlyList<LeaseRow>> LeasesOfAsync(string operatorId)
    {
        var first = LedgerKeys.LeasesOf(operatorId);
        return await RangeAsync<LeaseRow>(first, first[..^1] + KeyText.AfterSeparator);
    }

    private static Stored<T> Parsed<T>(RecentValues<Stored<T>> known, Row row, Func<Stored<T>> parse)
    {
        if (known.TryGet(row.RowKey, out var before) && before.ETag == row.ETag) return before;
        var stored = parse();
        known.Put(row.RowKey, stored);
        return stored;
    }

    private Task<List<T>> RangeAsync<T>(string first, string end, string and = "")
        where T : Row
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LedgerKeys.Partition} and RowKey ge {first} and RowKey lt {end}") + and;
        return StorageFaults.RepeatedAsync(async () => await table.QueryAsync<T>(filter).ToListAsync());
    }

    private Task<IReadOnlyList<PlacementRow>> PageAsync(string after)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LedgerKeys.Partition} and RowKey gt {after} and RowKey lt {"r}"}");
        return StorageFaults.RepeatedAsync<IReadOnlyList<PlacementRow>>(async () =>
        {
            await foreach (var page in table.QueryAsync<PlacementRow>(filter).AsPages())
            {
                // The service may answer an empty page and go on.
                if (page.Values.Count > 0) return page.Values;
            }

            return [];
        });
    }
}
