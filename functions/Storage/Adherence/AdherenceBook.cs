using Azure.Data.Tables;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Adherence;

/// <summary>The adherence log on table storage; <see cref="AdherenceKeys"/> tells the layout.</summary>
public sealed class AdherenceBook(TableClient table) : IAdherence
{
    /// <summary>The service's limit.</summary>
    private const int RowsPerPageMax = 1_000;

    public async Task NoteAsync(string operatorId, IReadOnlyList<PresenceFact> facts, CancellationToken cancellation)
    {
        foreach (var month in facts.Select(fact => AdherenceRow.Of(operatorId, fact)).GroupBy(row => row.PartitionKey))
        {
            // The key says all: whatever was written before is the same.
            var rows = month.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)).ToList();
            await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(rows, CancellationToken.None)).WaitAsync(cancellation);
        }
    }

    public async Task<IReadOnlyList<PresenceFact>> ReadAsync(
        string operatorId, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellation)
    {
        var facts = new List<PresenceFact>();
        var (first, end) = (AdherenceKeys.From(to), AdherenceKeys.Before(from));
        for (var month = MonthOf(to); month >= MonthOf(from) && facts.Count < limit; month = month.AddMonths(-1))
            facts.AddRange(await NewestAsync(operatorId, month, first, end, limit - facts.Count, cancellation));
        for (var months = 0; months < 2 && facts.Count < limit && !facts.Exists(fact => fact.At <= from); months++)
            facts.AddRange(await NewestAsync(operatorId, MonthOf(from).AddMonths(-months), end, AdherenceKeys.End, 1, cancellation));
        facts.Reverse();
        return facts;
    }

    private static DateTimeOffset MonthOf(DateTimeOffset at) => new(at.UtcDateTime.Year, at.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);

    private Task<List<PresenceFact>> NewestAsync(
        string operatorId, DateTimeOffset month, string first, string end, int limit, CancellationToken cancellation)
    {
        var partition = AdherenceKeys.Partition(operatorId, month);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {end}");
        return StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<AdherenceRow>(filter, maxPerPage: Math.Min(limit, RowsPerPageMax)).Take(limit).Select(row => row.Fact()).ToListAsync())
            .WaitAsync(cancellation);
    }
}
