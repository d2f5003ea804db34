using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>Conversations from end to end on table storage; <see cref="RecordKeys"/> and <see cref="EvidenceKeys"/> tell the layout.</summary>
/// <remarks>Ranges are walked by the service's own continuation: however long a conversation is, each row is read once.</remarks>
public sealed class StoredEvidence(TableClient table) : IEvidence
{
    private const int PageRows = 1_000;

    /// <summary>The service's limit for one transaction.</summary>
    private const int BatchMax = 100;

    public async IAsyncEnumerable<Entry> EntriesAsync(string conversationId, long through, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in WalkAsync<EntryRow>(conversationId, RecordKeys.Entry(1), RecordKeys.Entry(through), cancellation))
            yield return row.Entry();
    }

    public async IAsyncEnumerable<DeliveryFacts> DeliveriesAsync(string conversationId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in WalkAsync<SendRow>(conversationId, RecordKeys.Send(0), RecordKeys.Send(RecordKeys.NumberMax), cancellation))
            yield return new DeliveryFacts(row.Entry, Name(row.State.ToString()), row.Reason is { } reason ? Name(reason.ToString()) : null);
    }

    public async Task<IReadOnlyList<Seal>> SealsAsync(string conversationId, CancellationToken cancellation) =>
        await WalkAsync<SealRow>(conversationId, RecordKeys.Seal(0), RecordKeys.Seal(RecordKeys.NumberMax), cancellation)
            .Select(row => row.Seal()).ToListAsync(cancellation);

    public async Task EraseAsync(string conversationId, EntryRanges numbers, CancellationToken cancellation)
    {
        foreach (var (first, last) in numbers.Ranges)
            await EachBatchAsync(
                WalkAsync<EntryRow>(conversationId, RecordKeys.Entry(first), RecordKeys.Entry(last), cancellation).Where(row => row.Salt.Length > 0),
                row => new(TableTransactionActionType.UpdateReplace, EntryRow.Of(conversationId, row.Entry().Erased()), ETag.All),
                cancellation);
        // A fingerprint of a short text tells the text, and a key of a customer's may tell whose it is.
        await EachBatchAsync(
            WalkAsync<KeyRow>(conversationId, "k|", "k}", cancellation).Where(row => row.Fingerprint.Length > 0),
            row => new(TableTransactionActionType.Delete, row, ETag.All),
            cancellation);
    }

    public async Task ForgetAddressAsync(StandingAddress address, string conversationId, CancellationToken cancellation)
    {
        if (await table.FindAsync<AddressRow>(RecordKeys.Address(address), RecordKeys.Name) is not { } row || row.ConversationId != conversationId)
            return;
        try
        {
            await StorageFaults.RepeatedAsync(() => table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, CancellationToken.None)).WaitAsync(cancellation);
        }
        catch (RequestFailedException moved) when (moved.Status is 404 or 412)
        {
            // Gone, or it names another conversation by now.
        }
    }

    public Task NoteDueAsync(DueErasure due, CancellationToken cancellation) =>
        StorageFaults.RepeatedAsync(() => table.UpsertEntityAsync(DueRow.Of(due), TableUpdateMode.Replace, CancellationToken.None)).WaitAsync(cancellation);

    public async Task DoneAsync(string conversationId, CancellationToken cancellation)
    {
        try
        {
            await StorageFaults.RepeatedAsync(() => table.DeleteEntityAsync(EvidenceKeys.Due, conversationId, ETag.All, CancellationToken.None)).WaitAsync(cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
        }
    }

    public async Task<IReadOnlyList<DueErasure>> DueAsync(CancellationToken cancellation) =>
        await WalkAsync<DueRow>(EvidenceKeys.Due, "", "~", cancellation).Select(row => row.Due()).ToListAsync(cancellation);

    public async Task<DateOnly?> RetentionDayAsync(CancellationToken cancellation) =>
        await table.FindAsync<RetentionRow>(EvidenceKeys.Retention, EvidenceKeys.Day).WaitAsync(cancellation) is { } row
            ? DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    public Task NoteRetentionDayAsync(DateOnly day, CancellationToken cancellation)
    {
        var row = new RetentionRow
        {
            PartitionKey = EvidenceKeys.Retention, RowKey = EvidenceKeys.Day, Day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return StorageFaults.RepeatedAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Replace, CancellationToken.None)).WaitAsync(cancellation);
    }

    private static string Name(string value) => char.ToLowerInvariant(value[0]) + value[1..];

    private async IAsyncEnumerable<T> WalkAsync<T>(string partition, string first, string last, [EnumeratorCancellation] CancellationToken cancellation)
        where T : Row
    {
        if (!KeyText.IsKey(partition))
            yield break;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey le {last}");
        string? from = null;
        do
        {
            var at = from;
            var page = await StorageFaults.RepeatedAsync(async () =>
                await table.QueryAsync<T>(filter, PageRows, cancellationToken: CancellationToken.None).AsPages(at).FirstAsync()).WaitAsync(cancellation);
            foreach (var row in page.Values)
                yield return row;
            from = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(from));
    }

    private async Task EachBatchAsync<T>(IAsyncEnumerable<T> rows, Func<T, TableTransactionAction> change, CancellationToken cancellation)
    {
        await foreach (var batch in rows.Select(change).Chunk(BatchMax).WithCancellation(cancellation))
            await SubmitAsync(batch, cancellation);
    }

    private async Task SubmitAsync(TableTransactionAction[] batch, CancellationToken cancellation)
    {
        try
        {
            await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(batch, CancellationToken.None)).WaitAsync(cancellation);
        }
        catch (TableTransactionFailedException gone) when (gone.Status == 404)
        {
            // The echo of our own delete after a lost answer, or somebody else erases the same conversation: one by one.
            foreach (var one in batch)
                await DeleteOneAsync(one.Entity, cancellation);
        }
    }

    private async Task DeleteOneAsync(ITableEntity row, CancellationToken cancellation)
    {
        try
        {
            await StorageFaults.RepeatedAsync(() => table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, CancellationToken.None)).WaitAsync(cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
        }
    }
}
