using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>
/// Puts pages of long conversations away: copies them, tells the head, and clears what was copied. Each step may be repeated, by any host, and
/// whoever dies in between leaves a state in which everything is found.
/// </summary>
internal sealed class RecordArchive(TableClient table, RecordReader reader, ILogger log)
{
    /// <summary>The service's limit.</summary>
    private const int OperationsMax = 100;

    private const int TriesMax = 20;

    /// <summary>Pages in one go; the next message asks for more.</summary>
    private const int PagesMax = 100;

    private readonly ConcurrentDictionary<string, Task> running = new(StringComparer.Ordinal);

    /// <summary>What is being put away now.</summary>
    public Task Settled => Task.WhenAll(running.Values);

    /// <summary>Begins to put away whatever makes whole pages; nothing while this host is at it already.</summary>
    public void Request(string conversationId)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (running.TryAdd(conversationId, turn.Task))
            _ = Task.Run(() => RunAsync(conversationId, turn));
    }

    private async Task RunAsync(string conversationId, TaskCompletionSource turn)
    {
        try
        {
            for (var pages = 0; pages < PagesMax && await reader.HeadAsync(conversationId) is { } known && RecordPages.IsLong(known.Head, known.PutAway); pages++)
                await PutAwayAsync(conversationId, RecordPages.PageOf(known.PutAway + 1));
        }
        // Nobody waits for it: the next message asks for it again.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.PuttingAwayFailed(log, conversationId, fault);
        }
        finally
        {
            running.TryRemove(conversationId, out _);
            turn.SetResult();
        }
    }

    internal async Task PutAwayAsync(string conversationId, long page)
    {
        if (await reader.HeadAsync(conversationId) is { } known && known.PutAway < RecordPages.LastOf(page))
        {
            if (await CopyAsync(conversationId, page))
                await TellHeadAsync(conversationId, RecordPages.LastOf(page));
        }

        await ClearAsync(conversationId, RecordPages.LastOf(page));
    }

    /// <summary>False when the page is not whole any more: somebody was faster, and is clearing it.</summary>
    private async Task<bool> CopyAsync(string conversationId, long page)
    {
        var (first, last) = (RecordPages.FirstOf(page), RecordPages.LastOf(page));
        var entries = await EntriesAsync(conversationId, first, last);
        var keys = await KeysAsync(conversationId, first, last);
        if (entries.Count < RecordPages.PageEntries) return false;
        await UpsertAsync(entries, RecordPages.Page(conversationId, page));
        await UpsertAsync(keys, RecordPages.Page(conversationId, page));
        await UpsertAsync([PageIndexRow.Of(conversationId, page, keys)], RecordPages.Index(conversationId));
        return true;
    }

    private async Task TellHeadAsync(string conversationId, long last)
    {
        for (var tries = 1; await table.FindAsync<HeadRow>(conversationId, RecordKeys.Head) is { } row && row.PutAway < last; tries++)
        {
            row.PutAway = last;
            try
            {
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
                return;
            }
            catch (Exception fault) when (tries < TriesMax && (fault is RequestFailedException { Status: 412 } || StorageFaults.IsUnknownOutcome(fault)))
            {
                await StorageFaults.PauseAsync(tries);
            }
        }
    }

    private async Task ClearAsync(string conversationId, long last)
    {
        ITableEntity[] rows = [.. await EntriesAsync(conversationId, 1, last), .. await KeysAsync(conversationId, 1, last)];
        foreach (var chunk in rows.Chunk(OperationsMax))
        {
            try
            {
                await table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)));
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                // Another host clears the same page, or the answer of an earlier try was lost; what is left goes with the next page.
            }
        }
    }

    private Task<List<EntryRow>> EntriesAsync(string conversationId, long first, long last)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {conversationId} and RowKey ge {RecordKeys.Entry(first)} and RowKey le {RecordKeys.Entry(last)}");
        return StorageFaults.RepeatedAsync(async () => await table.QueryAsync<EntryRow>(filter).ToListAsync());
    }

    private Task<List<KeyRow>> KeysAsync(string conversationId, long first, long last)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {conversationId} and RowKey ge {"k|"} and RowKey lt {"k" + KeyText.AfterSeparator} and FirstEntry ge {first} and FirstEntry le {last}");
        return StorageFaults.RepeatedAsync(async () => await table.QueryAsync<KeyRow>(filter).ToListAsync());
    }

    private async Task UpsertAsync(IEnumerable<ITableEntity> rows, string partition)
    {
        foreach (var chunk in rows.Chunk(OperationsMax))
        {
            foreach (var row in chunk)
                row.PartitionKey = partition;
            await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(
                chunk.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))));
        }
    }
}
