using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Texting;

/// <summary>Turns on table storage: one write for each, on the row as this host left it; another host's write is noticed by the ETag.</summary>
/// <remarks>A lost answer may cost a turn, which delays and never hurries.</remarks>
public sealed class StoredTurns(TableClient table, TimeProvider clock) : ITurns
{
    private const int TriesMax = 50;
    private static readonly TimeSpan BurstTime = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Line> lines = new(StringComparer.Ordinal);

    public Task<DateTimeOffset?> TakeAsync(string ours, double perSecond, CancellationToken cancellation) =>
        TakeAsync(ours, TimeSpan.FromSeconds(1 / perSecond)).WaitAsync(cancellation);

    /// <summary>As many as fit into <see cref="BurstTime"/> leave at once; the pace counts from then on.</summary>
    private async Task<DateTimeOffset?> TakeAsync(string ours, TimeSpan pace)
    {
        var line = lines.GetOrAdd(ours, _ => new Line());
        await line.Gate.WaitAsync(CancellationToken.None);
        try
        {
            for (var tries = 1; ; tries++)
            {
                var row = line.Row ??= await table.FindAsync<TurnRow>(TurnRow.PartitionOf(ours), TurnRow.Key)
                    ?? new TurnRow { PartitionKey = TurnRow.PartitionOf(ours), RowKey = TurnRow.Key };
                var now = clock.GetUtcNow();
                var even = row.Next > now ? row.Next : now;
                if (await TryWriteAsync(line, row, even + pace, tries))
                    return even - BurstTime + pace is var turn && turn > now ? turn : null;
            }
        }
        finally
        {
            line.Gate.Release();
        }
    }

    private async Task<bool> TryWriteAsync(Line line, TurnRow known, DateTimeOffset next, int tries)
    {
        var row = new TurnRow { PartitionKey = known.PartitionKey, RowKey = known.RowKey, Next = next };
        try
        {
            var answer = known.ETag == default
                ? await table.AddEntityAsync(row, CancellationToken.None)
                : await table.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Replace, CancellationToken.None);
            row.ETag = answer.Headers.ETag ?? default;
            line.Row = row.ETag == default ? null : row;
            return true;
        }
        catch (Exception fault) when (tries < TriesMax && (fault is RequestFailedException { Status: 404 or 409 or 412 } || StorageFaults.IsUnknownOutcome(fault)))
        {
            line.Row = null;
            await StorageFaults.PauseAsync(Math.Min(tries, 6));
            return false;
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public TurnRow? Row { get; set; }
    }
}
