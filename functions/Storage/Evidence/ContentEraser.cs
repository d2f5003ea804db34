using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Functions.Storage.Record;

namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>Takes the content out of entries, in their conversation's partition and on every page, whether or not the head knows of it.</summary>
internal sealed class ContentEraser(TableClient table)
{
    /// <summary>The service's limit for one transaction.</summary>
    private const int BatchMax = 100;

    public async Task EraseAsync(string conversationId, EntryRanges numbers, CancellationToken cancellation)
    {
        foreach (var (first, last) in numbers.Ranges)
        {
            await EmptyAsync(conversationId, first, last, cancellation);
            for (var at = first; at <= last; at = RecordPages.LastOf(RecordPages.PageOf(at)) + 1)
                await EmptyAsync(RecordPages.Page(conversationId, RecordPages.PageOf(at)), at, Math.Min(last, RecordPages.LastOf(RecordPages.PageOf(at))), cancellation);
        }

        await ForgetKeysAsync(conversationId, numbers, cancellation);
    }

    /// <summary>A fingerprint of a short text tells the text, and a key may tell whose it is.</summary>
    private async Task ForgetKeysAsync(string conversationId, EntryRanges numbers, CancellationToken cancellation)
    {
        var pages = numbers.Ranges.Count == 0 ? 0 : RecordPages.PageOf(numbers.Ranges[^1].Last) + 1;
        await DeleteAsync(Keys(conversationId), cancellation);
        for (var page = 0L; page < pages; page++)
            await DeleteAsync(Keys(RecordPages.Page(conversationId, page)), cancellation);
        if (pages > 0)
            await DeleteAsync(table.WalkAsync<PageIndexRow>(RecordPages.Index(conversationId), "", "~", cancellation), cancellation);

        IAsyncEnumerable<KeyRow> Keys(string partition) =>
            table.WalkAsync<KeyRow>(partition, "k|", "k" + KeyText.AfterSeparator, cancellation).Where(row => row.Fingerprint.Length > 0);
    }

    private async Task EmptyAsync(string partition, long first, long last, CancellationToken cancellation)
    {
        var full = table.WalkAsync<EntryRow>(partition, RecordKeys.Entry(first), RecordKeys.Entry(last), cancellation).Where(row => !row.Entry().IsErased);
        await foreach (var batch in full.Chunk(BatchMax).WithCancellation(cancellation))
        {
            var actions = batch.Select(row => new TableTransactionAction(
                TableTransactionActionType.UpdateReplace, EntryRow.Of(partition, row.Entry().Erased()), row.ETag)).ToList();
            try
            {
                await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(actions, CancellationToken.None)).WaitAsync(cancellation);
            }
            catch (RequestFailedException moved) when (moved.Status is 404 or 412)
            {
                // Put away meanwhile, emptied by somebody else, or the echo of our own write: one by one, without bringing anything back.
                foreach (var one in actions)
                    await EmptyOneAsync(one.Entity, cancellation);
            }
        }
    }

    private async Task EmptyOneAsync(ITableEntity row, CancellationToken cancellation)
    {
        try
        {
            await StorageFaults.RepeatedAsync(() => table.UpdateEntityAsync((EntryRow)row, ETag.All, TableUpdateMode.Replace, CancellationToken.None)).WaitAsync(cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
        }
    }

    private async Task DeleteAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation)
        where T : Row
    {
        await foreach (var batch in rows.Chunk(BatchMax).WithCancellation(cancellation))
        {
            try
            {
                await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(
                    batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), CancellationToken.None)).WaitAsync(cancellation);
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                foreach (var row in batch)
                    await table.ForgetAsync(row.PartitionKey, row.RowKey, cancellation);
            }
        }
    }
}
