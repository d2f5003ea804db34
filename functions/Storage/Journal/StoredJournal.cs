using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Reporting;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Journal;

/// <summary>The journal on table storage; <see cref="JournalKeys"/> tells the layout. Every write may be repeated.</summary>
public sealed class StoredJournal(TableClient table) : IJournal
{
    private const int DaysAtOnceMax = 4;

    public Task NoteAsync(IReadOnlyList<QueueVisit> visits, CancellationToken cancellation) =>
        Task.WhenAll(visits.Select(visit => AddAsync(VisitRow.Of(visit)))).WaitAsync(cancellation);

    public async Task NoteAsync(ConversationResult result, IReadOnlyList<QueueVisit> visits, CancellationToken cancellation)
    {
        var end = ResultRow.Of(result);
        var actions = visits.Select(VisitRow.AtEndOf).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row))
            .Append(new TableTransactionAction(TableTransactionActionType.UpsertReplace, end));
        foreach (var day in actions.GroupBy(action => action.Entity.PartitionKey))
            await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(day, CancellationToken.None)).WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<QueueVisit>> VisitsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        [.. (await ReadAsync<VisitRow>(JournalKeys.Visits, from, to, cancellation)).Select(row => row.ToVisit())];

    public async Task<IReadOnlyList<ConversationResult>> ResultsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        [.. (await ReadAsync<ResultRow>(JournalKeys.Results, from, to, cancellation)).Select(row => row.ToResult())];

    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation)
    {
        var first = await StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<ResultRow>(maxPerPage: 1, cancellationToken: CancellationToken.None).FirstOrDefaultAsync(CancellationToken.None)).WaitAsync(cancellation);
        return first is null ? null : JournalKeys.DayOf(first.PartitionKey);
    }

    /// <summary>What is there already was noted by us: nobody else writes this key, and never with another content.</summary>
    private async Task AddAsync(VisitRow row)
    {
        try
        {
            await StorageFaults.RepeatedAsync(() => table.AddEntityAsync(row, CancellationToken.None));
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
        }
    }

    private async Task<IEnumerable<T>> ReadAsync<T>(string kind, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
        where T : Row
    {
        var found = new ConcurrentBag<IReadOnlyList<T>>();
        await Parallel.ForEachAsync(
            JournalKeys.Days(from, to),
            new ParallelOptions { MaxDegreeOfParallelism = DaysAtOnceMax, CancellationToken = cancellation },
            async (day, _) =>
            {
                var (first, end) = (JournalKeys.At(kind, day > from ? day : from), JournalKeys.At(kind, day.AddDays(1) < to ? day.AddDays(1) : to));
                var filter = TableClient.CreateQueryFilter($"PartitionKey eq {JournalKeys.Day(day)} and RowKey ge {first} and RowKey lt {end}");
                found.Add(await StorageFaults.RepeatedAsync(async () =>
                    await table.QueryAsync<T>(filter, cancellationToken: CancellationToken.None).ToListAsync()));
            });
        return found.SelectMany(rows => rows);
    }
}
