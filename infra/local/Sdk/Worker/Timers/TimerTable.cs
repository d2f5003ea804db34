using Azure;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Timers;

/// <summary>
/// What timers remember. Partition <c>lease</c> has one row, <c>timers</c>: the host that runs them, an empty name when none does.
/// Partition <c>status</c> has a row for each monitored function: its last and next occurrence.
/// </summary>
internal sealed class TimerTable(TableClient table)
{
    private const string LeasePartition = "lease";
    private const string LeaseRow = "timers";
    private const string StatusPartition = "status";

    public Task CreateAsync(CancellationToken cancellation) => table.CreateIfNotExistsAsync(cancellation);

    /// <returns>Null: nobody ever held it.</returns>
    public async Task<(string Owner, ETag Version)?> ReadLeaseAsync(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(LeasePartition, LeaseRow, cancellationToken: cancellation);
        return row.HasValue ? (row.Value!.GetString("Owner") ?? "", row.Value.ETag) : null;
    }

    /// <param name="owner">Who holds it from now on; empty: nobody.</param>
    /// <param name="version">Null: there is no row yet.</param>
    /// <param name="cancellation">Leaves open whether it was written.</param>
    /// <returns>The new version; null when another host was faster.</returns>
    public async Task<ETag?> TryWriteLeaseAsync(string owner, ETag? version, CancellationToken cancellation)
    {
        var row = new TableEntity(LeasePartition, LeaseRow) { ["Owner"] = owner };
        try
        {
            var written = version is { } expected
                ? await table.UpdateEntityAsync(row, expected, TableUpdateMode.Replace, cancellation)
                : await table.AddEntityAsync(row, cancellation);
            return written.Headers.ETag;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return null;
        }
    }

    /// <returns>Null: the function never ran.</returns>
    public async Task<ScheduleStatus?> ReadStatusAsync(string function, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(StatusPartition, function, cancellationToken: cancellation);
        return row.HasValue
            ? new ScheduleStatus
            {
                Last = Time(row.Value!, nameof(ScheduleStatus.Last)),
                Next = Time(row.Value!, nameof(ScheduleStatus.Next)),
                LastUpdated = Time(row.Value!, nameof(ScheduleStatus.LastUpdated)),
            }
            : null;
    }

    /// <summary>Writing the same status again changes nothing.</summary>
    public Task WriteStatusAsync(string function, ScheduleStatus status, CancellationToken cancellation) =>
        table.UpsertEntityAsync(
            new TableEntity(StatusPartition, function)
            {
                [nameof(ScheduleStatus.Last)] = Stored(status.Last),
                [nameof(ScheduleStatus.Next)] = Stored(status.Next),
                [nameof(ScheduleStatus.LastUpdated)] = Stored(status.LastUpdated),
            },
            TableUpdateMode.Replace,
            cancellation);

    /// <summary>As ticks, because the service's dates begin in 1601 and <see cref="ScheduleStatus.Last"/> may be none.</summary>
    private static long Stored(DateTime time) => time.Ticks;

    private static DateTime Time(TableEntity row, string name) => new(row.GetInt64(name) ?? 0, DateTimeKind.Utc);
}
