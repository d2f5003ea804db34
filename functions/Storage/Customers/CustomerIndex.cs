using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>Whose verified addresses and codes are whose. Remembers what this host wrote lately: a customer who comes again costs nothing here.</summary>
internal sealed class CustomerIndex(TableClient table)
{
    private const int RememberedMax = 10_000;

    /// <summary>More records than this under one address are nobody's address any more, such as that of a reception desk.</summary>
    private const int HoldersMax = 200;

    private readonly RecentValues<string> written = new(RememberedMax);

    public async Task<IReadOnlyList<Holder>> FindAsync(KnownBy known)
    {
        var holders = (await RowAsync(known))?.Known() ?? [];
        foreach (var holder in holders)
            written.Put(Memory(known, holder.Id), holder.Id);
        return holders;
    }

    /// <summary>True when this host knows that everything the customer is found by is written; false also when there is nothing.</summary>
    public bool Remembers(CustomerCard card) => KnownBy.Of(card) is { Count: > 0 } all && all.All(known => written.TryGet(Memory(known, card.Id), out _));

    public void Forget(CustomerCard card)
    {
        foreach (var known in KnownBy.Of(card))
            written.Forget(Memory(known, card.Id));
    }

    public Task AddAsync(CustomerCard card, DateTimeOffset at) => Task.WhenAll(KnownBy.Of(card).Select(known => AddAsync(known, card.Id, at)));

    public async Task RemoveAsync(KnownBy known, string customerId)
    {
        written.Forget(Memory(known, customerId));
        await ChangeAsync(known, holders => holders.Any(one => one.Id == customerId) ? [.. holders.Where(one => one.Id != customerId)] : null);
    }

    private async Task AddAsync(KnownBy known, string customerId, DateTimeOffset at)
    {
        if (written.TryGet(Memory(known, customerId), out _))
            return;
        await ChangeAsync(
            known, holders => holders.Count >= HoldersMax || holders.Any(one => one.Id == customerId) ? null : [.. holders, new Holder(customerId, at)]);
        written.Put(Memory(known, customerId), customerId);
    }

    /// <summary>Repeated until nobody was faster; a repeat after a lost answer finds nothing left to do.</summary>
    private async Task ChangeAsync(KnownBy known, Func<IReadOnlyList<Holder>, IReadOnlyList<Holder>?> change)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await RowAsync(known);
            if (change(row?.Known() ?? []) is not { } holders)
                return;
            var next = IndexRow.Of(known, holders);
            try
            {
                if (row is null)
                    await table.AddEntityAsync(next, CancellationToken.None);
                else if (holders.Count == 0)
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, CancellationToken.None);
                else
                    await table.UpdateEntityAsync(next, row.ETag, TableUpdateMode.Replace, CancellationToken.None);
                return;
            }
            catch (Exception fault) when (StorageFaults.IsUnknownOutcome(fault) || fault is RequestFailedException refused && StorageFaults.IsLostRace(refused))
            {
                if (tries == CustomerBook.TriesMax) throw;
                await StorageFaults.PauseAsync(tries);
            }
        }
    }

    private Task<IndexRow?> RowAsync(KnownBy known) => table.FindAsync<IndexRow>(CustomerKeys.Index(known), CustomerKeys.Holders);

    private static string Memory(KnownBy known, string customerId) => $"{CustomerKeys.Index(known)}|{customerId}";
}
