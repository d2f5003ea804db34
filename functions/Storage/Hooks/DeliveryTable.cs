using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Functions.Outgoing;

namespace ContactFunctions.Functions.Storage.Hooks;

/// <summary>Rows of deliveries and their marks, each changed together or not at all.</summary>
internal sealed class DeliveryTable(TableClient table, TimeProvider clock)
{
    private const int TriesMax = 20;

    /// <summary>Each is two rows, and a transaction has a hundred at most.</summary>
    private const int AddedAtOnceMax = 50;

    public async Task AddAsync(string subscription, IReadOnlyList<Happening> happenings)
    {
        var now = clock.GetUtcNow();
        foreach (var some in happenings.Select(one => Delivery.Of(subscription, one, HookBody.Of(one), now)).Chunk(AddedAtOnceMax))
            if (!await TryAddAsync(some))
                foreach (var one in some)
                    await TryAddAsync(one);
    }

    public async Task<Delivery?> ChangeAsync(string subscription, string id, Func<Delivery, Delivery?> rule)
    {
        var commit = Guid.NewGuid().ToString("N");
        for (var tries = 1; ; tries++)
        {
            if (await table.FindAsync<DeliveryRow>(subscription, HookKeys.Delivery(id)) is not { } row)
                return null;
            var before = row.ToDelivery();
            if (row.Commit == commit)
                return before;
            if (rule(before) is not { } after)
                return null;
            try
            {
                await table.SubmitTransactionAsync(Changes(before, after, row.ETag, commit), CancellationToken.None);
                return after;
            }
            // Read again: the row says whose write it carries.
            catch (RequestFailedException fault) when (tries < TriesMax && (StorageFaults.IsLostRace(fault) || StorageFaults.IsUnknownOutcome(fault)))
            {
                await StorageFaults.PauseAsync(Math.Min(tries, 6));
            }
            catch (Exception fault) when (tries < TriesMax && StorageFaults.IsUnknownOutcome(fault))
            {
                await StorageFaults.PauseAsync(Math.Min(tries, 6));
            }
        }
    }

    public async Task RemoveAsync(Delivery delivery)
    {
        var rows = HookKeys.MarkOf(delivery) is { } mark ? new[] { HookKeys.Delivery(delivery.Id), mark } : [HookKeys.Delivery(delivery.Id)];
        var actions = rows.Select(key => new TableTransactionAction(
            TableTransactionActionType.Delete, new MarkRow { PartitionKey = delivery.Subscription, RowKey = key }, ETag.All));
        try
        {
            await table.SubmitTransactionAsync(actions, CancellationToken.None);
        }
        // Somebody else removed it, or wants it replayed: the next run looks again.
        catch (RequestFailedException gone) when (StorageFaults.IsLostRace(gone))
        {
        }
    }

    /// <summary>False when any of them is there already.</summary>
    private async Task<bool> TryAddAsync(params Delivery[] some)
    {
        var commit = Guid.NewGuid().ToString("N");
        var actions = some.SelectMany(one => (TableTransactionAction[])
        [
            new(TableTransactionActionType.Add, DeliveryRow.Of(one, commit)),
            new(TableTransactionActionType.Add, Mark(one, HookKeys.Pending(one.NextAt, one.Id))),
        ]).ToList();
        try
        {
            await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(actions, CancellationToken.None));
            return true;
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            return false;
        }
    }

    private static IEnumerable<TableTransactionAction> Changes(Delivery before, Delivery after, ETag known, string commit)
    {
        yield return new(TableTransactionActionType.UpdateReplace, DeliveryRow.Of(after, commit), known);
        var (was, now) = (HookKeys.MarkOf(before), HookKeys.MarkOf(after));
        if (was == now)
            yield break;
        if (was is not null)
            yield return new(TableTransactionActionType.Delete, Mark(before, was), ETag.All);
        if (now is not null)
            yield return new(TableTransactionActionType.Add, Mark(after, now));
    }

    private static MarkRow Mark(Delivery delivery, string key) => new() { PartitionKey = delivery.Subscription, RowKey = key };
}
