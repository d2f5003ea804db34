using Azure;
using Azure.Data.Tables;
using ContactFunctions.Ports;
using static ContactFunctions.Ports.DeliveryState;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>How sends stand, one row each. Of all who ask to send, one is told to.</summary>
internal sealed class Deliveries(TableClient table)
{
    private const int PointReadsMax = 16;
    private const int TriesMax = 20;

    public async Task<bool> MarkAsync(string conversationId, long entry, DeliveryState state)
    {
        var commit = Guid.NewGuid().ToString("N");
        for (var tries = 1; await table.FindAsync<SendRow>(conversationId, RecordKeys.Send(entry)) is { } row; tries++)
        {
            if (row.Commit == commit) return true;
            if (!MayFollow(row.State, state)) return state != Sending;
            (row.State, row.Commit) = (state, commit);
            try
            {
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
                return true;
            }
            catch (Exception fault) when (tries < TriesMax && (fault is RequestFailedException { Status: 412 } || StorageFaults.IsUnknownOutcome(fault)))
            {
                // Read again: the row says whose write it carries.
                await StorageFaults.PauseAsync(Math.Min(tries, 8));
            }
        }

        return false;
    }

    public async Task<IReadOnlyDictionary<long, DeliveryState>> StatesAsync(string conversationId, IReadOnlyList<long> entries)
    {
        if (entries.Count == 0) return new Dictionary<long, DeliveryState>();
        IReadOnlyList<SendRow?> rows = entries.Count <= PointReadsMax
            ? [.. await Task.WhenAll(entries.Select(entry => table.FindAsync<SendRow>(conversationId, RecordKeys.Send(entry))))]
            : [.. await RangeAsync(conversationId, entries.Min(), entries.Max())];
        var asked = entries.ToHashSet();
        return rows.OfType<SendRow>().Where(row => asked.Contains(row.Entry)).ToDictionary(row => row.Entry, row => row.State);
    }

    // A delivery report is the last word, except that a phone may still get what was thought to have failed.
    private static bool MayFollow(DeliveryState before, DeliveryState after) => after switch
    {
        Pending => false,
        Sending => before is Pending,
        Sent => before is Pending or Sending or Unknown,
        Unknown => before is Pending or Sending,
        Failed => before is not (Delivered or Failed),
        Delivered => before is not Delivered,
    };

    private async Task<IReadOnlyList<SendRow>> RangeAsync(string conversationId, long first, long last)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {conversationId} and RowKey ge {RecordKeys.Send(first)} and RowKey le {RecordKeys.Send(last)}");
        return await StorageFaults.RepeatedAsync(async () => await table.QueryAsync<SendRow>(filter).ToListAsync());
    }
}
