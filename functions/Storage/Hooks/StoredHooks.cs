using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Hooks;

/// <summary>Deliveries on table storage; <see cref="HookKeys"/> tells the layout. A caller that gives up stops waiting; what it asked for goes on.</summary>
public sealed class StoredHooks(TableClient table, TimeProvider clock) : IHooks
{
    private const int TriesMax = 20;

    /// <summary>Removed with one call; what is left goes with the next.</summary>
    private const int RemovedAtOnceMax = 1_000;

    private readonly DeliveryTable deliveries = new(table, clock);

    public Task AddAsync(string subscription, IReadOnlyList<Happening> happenings, CancellationToken cancellation) =>
        deliveries.AddAsync(subscription, happenings).WaitAsync(cancellation);

    public async Task<IReadOnlyList<string>> DueAsync(string subscription, DateTimeOffset now, int limit, CancellationToken cancellation) =>
        [.. (await RangeAsync<MarkRow>(subscription, HookKeys.Pendings, HookKeys.PendingAfter(now), limit, cancellation)).Select(row => HookKeys.IdOfPending(row.RowKey))];

    public async Task<DateTimeOffset?> NextDueAsync(string subscription, CancellationToken cancellation) =>
        await RangeAsync<MarkRow>(subscription, HookKeys.Pendings, HookKeys.EndOf(HookKeys.Pendings), 1, cancellation) is [var first, ..]
            ? HookKeys.DueOfPending(first.RowKey)
            : null;

    public async Task<Delivery?> FindAsync(string subscription, string id, CancellationToken cancellation) =>
        (await table.FindAsync<DeliveryRow>(subscription, HookKeys.Delivery(id)).WaitAsync(cancellation))?.ToDelivery();

    public Task<Delivery?> ChangeAsync(string subscription, string id, Func<Delivery, Delivery?> rule, CancellationToken cancellation) =>
        deliveries.ChangeAsync(subscription, id, rule).WaitAsync(cancellation);

    public async Task<IReadOnlyList<Delivery>> ListAsync(
        string subscription, DeliveryState? state, string? after, int limit, CancellationToken cancellation)
    {
        var from = HookKeys.Delivery(after ?? "");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {subscription} and RowKey gt {from} and RowKey lt {HookKeys.EndOf(HookKeys.Deliveries)}");
        if (state is { } wanted)
            filter += TableClient.CreateQueryFilter($" and State eq {wanted.ToString()}");
        return [.. (await QueryAsync<DeliveryRow>(filter, limit, cancellation)).Select(row => row.ToDelivery())];
    }

    public async Task<Standing> StandingAsync(string subscription, CancellationToken cancellation)
    {
        var row = await table.FindAsync<StandingRow>(subscription, HookKeys.Standing).WaitAsync(cancellation) ?? new StandingRow();
        var pending = await RangeAsync<MarkRow>(subscription, HookKeys.Pendings, HookKeys.EndOf(HookKeys.Pendings), Standing.CountedMax, cancellation);
        var dead = await RangeAsync<MarkRow>(subscription, HookKeys.Deads, HookKeys.EndOf(HookKeys.Deads), Standing.CountedMax, cancellation);
        return row.ToStanding(pending.Count, dead.Count);
    }

    public Task NoteAsync(string subscription, StandingNote note, CancellationToken cancellation) =>
        RewriteAsync<StandingRow>(
            subscription, HookKeys.Standing, known => (known ?? new StandingRow { PartitionKey = subscription, RowKey = HookKeys.Standing }).With(note, clock.GetUtcNow()))
            .WaitAsync(cancellation);

    public async Task<SecretVersion> SecretOfAsync(string subscription, CancellationToken cancellation) =>
        (await SecretRowAsync(subscription).WaitAsync(cancellation))?.ToVersion() ?? new SecretVersion(0, null);

    public async Task<SecretVersion> RotateAsync(string subscription, string commandId, DateTimeOffset now, CancellationToken cancellation) =>
        (await RewriteAsync<SecretRow>(subscription, HookKeys.Secret, known => known?.Command == commandId ? known : new SecretRow
        {
            PartitionKey = subscription,
            RowKey = HookKeys.Secret,
            Generation = (known?.Generation ?? 0) + 1,
            PreviousUntil = now + HookLimits.SecretOverlap,
            Command = commandId,
        }).WaitAsync(cancellation)).ToVersion();

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"RowKey ge {HookKeys.Deliveries} and RowKey lt {HookKeys.EndOf(HookKeys.Deliveries)} and At lt {before} and Since lt {before}");
        var old = await QueryAsync<DeliveryRow>(filter, RemovedAtOnceMax, cancellation);
        foreach (var row in old)
            await deliveries.RemoveAsync(row.ToDelivery()).WaitAsync(cancellation);
        return old.Count;
    }

    /// <summary>Decides on the newest row and stores under its ETag. The same row is nothing to store; a repeat of the rule must do no harm.</summary>
    private async Task<T> RewriteAsync<T>(string subscription, string key, Func<T?, T> rule)
        where T : Row
    {
        for (var tries = 1; ; tries++)
        {
            var known = await table.FindAsync<T>(subscription, key);
            var next = rule(known);
            if (ReferenceEquals(known, next))
                return next;
            try
            {
                await (known is null
                    ? table.AddEntityAsync(next, CancellationToken.None)
                    : table.UpdateEntityAsync(next, known.ETag, TableUpdateMode.Replace, CancellationToken.None));
                return next;
            }
            catch (Exception fault) when (tries < TriesMax
                && (StorageFaults.IsUnknownOutcome(fault) || (fault is RequestFailedException refused && StorageFaults.IsLostRace(refused))))
            {
                await StorageFaults.PauseAsync(Math.Min(tries, 6));
            }
        }
    }

    private Task<SecretRow?> SecretRowAsync(string subscription) => table.FindAsync<SecretRow>(subscription, HookKeys.Secret);

    private Task<List<T>> RangeAsync<T>(string subscription, string from, string to, int limit, CancellationToken cancellation)
        where T : Row =>
        QueryAsync<T>(TableClient.CreateQueryFilter($"PartitionKey eq {subscription} and RowKey ge {from} and RowKey lt {to}"), limit, cancellation);

    private Task<List<T>> QueryAsync<T>(string filter, int limit, CancellationToken cancellation)
        where T : Row =>
        StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<T>(filter, Math.Min(limit, 1_000), cancellationToken: CancellationToken.None).Take(limit).ToListAsync()).WaitAsync(cancellation);
}
