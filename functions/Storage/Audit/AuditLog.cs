using Azure;
using Azure.Data.Tables;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Audit;

/// <summary>The audit on table storage; <see cref="AuditKeys"/> tells the layout. Rows are only ever inserted.</summary>
public sealed class AuditLog(TableClient table) : IAudit
{
    /// <summary>A repeat that comes later is a command of its own.</summary>
    public static readonly TimeSpan RepeatsWithin = TimeSpan.FromHours(1);

    public async Task NoteAsync(AuditEntry entry, CancellationToken cancellation)
    {
        if (!await IsOfYesterdayAsync(entry).WaitAsync(cancellation))
            await InsertAsync(entry).WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(DateOnly day, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, AuditEntry.PageMax);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {AuditKeys.Day(day)} and RowKey ge {AuditKeys.FirstEntry} and RowKey lt {AuditKeys.AfterEntries}");
        return await StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<AuditRow>(filter, limit, cancellationToken: CancellationToken.None).Take(limit).Select(row => row.Entry()).ToListAsync())
            .WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<AuditFound>> FindAsync(AuditQuery query, CancellationToken cancellation)
    {
        var (found, after) = (new List<AuditFound>(), query.After is { } id ? AuditCursor.Read(id) : null);
        var (newest, last) = (DayOf(query.To), DayOf(query.From));
        // A place is the caller's word: it never leads out of what was asked for.
        for (var day = after?.Day < newest ? after.Day : newest; day >= last && found.Count < query.Limit; day = day.AddDays(-1))
        {
            var rows = await OfDayAsync(day, query, after?.Day == day ? after.RowKey : null, query.Limit - found.Count).WaitAsync(cancellation);
            found.AddRange(rows.Select(row => new AuditFound(new AuditCursor(day, row.RowKey).ToString(), row.Entry())));
        }

        return found;
    }

    private Task<List<AuditRow>> OfDayAsync(DateOnly day, AuditQuery query, string? after, int limit)
    {
        var (first, end) = (AuditKeys.At(query.Reads, query.To), $"{AuditKeys.At(query.Reads, query.From)}}}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {AuditKeys.Day(day)} and RowKey ge {first} and RowKey lt {end}");
        if (after is not null)
            filter += " and " + TableClient.CreateQueryFilter($"RowKey gt {after}");
        if (query.By is not null)
            filter += " and " + TableClient.CreateQueryFilter($"By eq {query.By}");
        if (query.Action is not null)
            filter += " and " + TableClient.CreateQueryFilter($"Action eq {query.Action}");
        if (query.Target is not null)
            filter += " and " + TableClient.CreateQueryFilter($"Target eq {query.Target}");
        return StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<AuditRow>(filter, limit, cancellationToken: CancellationToken.None).Take(limit).ToListAsync());
    }

    /// <summary>Shortly after midnight the first try may lie in the partition of the day before.</summary>
    private async Task<bool> IsOfYesterdayAsync(AuditEntry entry) =>
        DayOf(entry.At - RepeatsWithin) is var before
        && before != DayOf(entry.At)
        && await table.FindAsync<AuditRow>(AuditKeys.Day(before), AuditKeys.Command(entry)) is { } first
        && entry.At - first.At <= RepeatsWithin;

    private async Task InsertAsync(AuditEntry entry)
    {
        var day = AuditKeys.Day(DayOf(entry.At));
        var actions = new TableTransactionAction[]
        {
            new(TableTransactionActionType.Add, AuditRow.Of(entry, day, AuditKeys.Command(entry))),
            new(TableTransactionActionType.Add, AuditRow.Of(entry, day, AuditKeys.Entry(entry))),
        };
        try
        {
            await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(actions, CancellationToken.None));
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            // A repeat, or the echo of this very insert after a lost answer: it is written down.
        }
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
