using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>How sends stand, one row each. Of all who begin one, one may.</summary>
/// <remarks>A row that this host read or wrote lately is decided on without reading; its ETag proves it. What it refuses is decided on the newest.</remarks>
internal sealed class Deliveries(TableClient table)
{
    private const int PointReadsMax = 16;
    private const int TriesMax = 20;
    private const int RememberedMax = 2_000;

    private readonly RecentValues<SendRow> recent = new(RememberedMax);

    public async Task<Send?> FindAsync(string conversationId, long entry) => (await LookAsync(conversationId, entry))?.Send();

    public async Task<Outcome<Send>> StepAsync(string conversationId, long entry, SendStep step)
    {
        var commit = Guid.NewGuid().ToString("N");
        var isFresh = !recent.TryGet(NameOf(conversationId, entry), out var row);
        if (isFresh) row = await LookAsync(conversationId, entry);
        for (var tries = 1; row is not null; row = await LookAsync(conversationId, entry), isFresh = true)
        {
            var send = row.Send();
            if (row.Commit == commit) return send;
            var decided = SendRules.Decide(send, step);
            if (decided.IsRefused || ReferenceEquals(decided.Value, send))
            {
                if (isFresh) return decided;
                continue;
            }

            try
            {
                return await WriteAsync(SendRow.Of(conversationId, decided.Value, commit), row.ETag);
            }
            catch (Exception fault) when (tries < TriesMax && (fault is RequestFailedException { Status: 412 } || StorageFaults.IsUnknownOutcome(fault)))
            {
                // Read again: the row says whose write it carries.
                await StorageFaults.PauseAsync(Math.Min(tries++, 8));
            }
        }

        return new NotFound();
    }

    public async Task<IReadOnlyDictionary<long, Send>> ManyAsync(string conversationId, IReadOnlyList<long> entries)
    {
        if (entries.Count == 0) return new Dictionary<long, Send>();
        IReadOnlyList<SendRow?> rows = entries.Count <= PointReadsMax
            ? [.. await Task.WhenAll(entries.Select(entry => table.FindAsync<SendRow>(conversationId, RecordKeys.Send(entry))))]
            : [.. await RangeAsync(conversationId, entries.Min(), entries.Max())];
        var asked = entries.ToHashSet();
        return rows.OfType<SendRow>().Where(row => asked.Contains(row.Entry)).ToDictionary(row => row.Entry, row => row.Send());
    }

    private async Task<Send> WriteAsync(SendRow row, ETag known)
    {
        var answer = await table.UpdateEntityAsync(row, known, TableUpdateMode.Replace);
        if (answer.Headers.ETag is { } written)
        {
            row.ETag = written;
            recent.Put(NameOf(row.PartitionKey, row.Entry), row);
        }

        return row.Send();
    }

    private async Task<SendRow?> LookAsync(string conversationId, long entry)
    {
        var row = await table.FindAsync<SendRow>(conversationId, RecordKeys.Send(entry));
        if (row is not null) recent.Put(NameOf(conversationId, entry), row);
        return row;
    }

    private static string NameOf(string conversationId, long entry) => $"{conversationId}|{entry}";

    private async Task<IReadOnlyList<SendRow>> RangeAsync(string conversationId, long first, long last)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {conversationId} and RowKey ge {RecordKeys.Send(first)} and RowKey le {RecordKeys.Send(last)}");
        return await StorageFaults.RepeatedAsync(async () => await table.QueryAsync<SendRow>(filter).ToListAsync());
    }
}
