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
public sealed class StoredEvidence(TableClient table) : IEvidence
{
    public IAsyncEnumerable<Entry> EntriesAsync(string conversationId, long through, CancellationToken cancellation) =>
        new EntryWalk(table).ReadAsync(conversationId, through, cancellation).Select(row => row.Entry());

    public async IAsyncEnumerable<DeliveryFacts> DeliveriesAsync(string conversationId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in table.WalkAsync<SendRow>(conversationId, RecordKeys.Send(0), RecordKeys.Send(RecordKeys.NumberMax), cancellation))
            yield return new DeliveryFacts(row.Entry, Name(row.State.ToString()), row.Reason is { } reason ? Name(reason.ToString()) : null);
    }

    public async Task<IReadOnlyList<Seal>> SealsAsync(string conversationId, CancellationToken cancellation) =>
        await table.WalkAsync<SealRow>(conversationId, RecordKeys.Seal(0), RecordKeys.Seal(RecordKeys.NumberMax), cancellation)
            .Select(row => row.Seal()).ToListAsync(cancellation);

    public Task EraseAsync(string conversationId, EntryRanges numbers, CancellationToken cancellation) =>
        new ContentEraser(table).EraseAsync(conversationId, numbers, cancellation);

    public async Task ForgetAddressAsync(StandingAddress address, string conversationId, CancellationToken cancellation)
    {
        if (await table.FindAsync<AddressRow>(RecordKeys.Address(address), RecordKeys.Name) is { } row && row.ConversationId == conversationId)
            await ForgetAsync(row, cancellation);
    }

    public async Task ForgetAddressesAsync(string conversationId, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {"t|"} and PartitionKey lt {"t}"} and ConversationId eq {conversationId}");
        var rows = await StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<AddressRow>(filter, cancellationToken: CancellationToken.None).ToListAsync(CancellationToken.None)).WaitAsync(cancellation);
        foreach (var row in rows)
            await ForgetAsync(row, cancellation);
    }

    private async Task ForgetAsync(AddressRow row, CancellationToken cancellation)
    {
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

    public Task DoneAsync(string conversationId, CancellationToken cancellation) => table.ForgetAsync(EvidenceKeys.Due, conversationId, cancellation);

    public async Task<IReadOnlyList<DueErasure>> DueAsync(CancellationToken cancellation) =>
        await table.WalkAsync<DueRow>(EvidenceKeys.Due, "", "~", cancellation).Select(row => row.Due()).ToListAsync(cancellation);

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
}
