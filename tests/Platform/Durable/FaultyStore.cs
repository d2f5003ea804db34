using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>One host's way to a store, which a test blocks or breaks.</summary>
internal sealed class FaultyStore(IHubStore store) : IHubStore
{
    private readonly Lock gate = new();
    private TaskCompletionSource open = Opened();
    private int releasesToFail;

    /// <summary>Renewals wait from now on; the lease ends meanwhile.</summary>
    public void BlockRenewals()
    {
        lock (gate)
            open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void LetRenewalsPass()
    {
        lock (gate)
            open.TrySetResult();
    }

    /// <summary>So many of the next hand-overs are refused, and nothing of them is stored.</summary>
    public void FailReleases(int count) => releasesToFail = count;

    public Task PrepareAsync(int buckets, CancellationToken cancellation) => store.PrepareAsync(buckets, cancellation);

    public async Task<IReadOnlyList<HostLease>> RenewAsync(HostLease lease, CancellationToken cancellation)
    {
        await WhenOpen().WaitAsync(cancellation);
        return await store.RenewAsync(lease, cancellation);
    }

    public Task LeaveAsync(string host, CancellationToken cancellation) => store.LeaveAsync(host, cancellation);

    public Task<Fence> ReadFenceAsync(int bucket, CancellationToken cancellation) => store.ReadFenceAsync(bucket, cancellation);

    public Task<Fence> CommitAsync(Fence held, Fence next, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        next.Owner.Length == 0 && Interlocked.Decrement(ref releasesToFail) >= 0
            ? throw new IOException("The connection was reset.")
            : store.CommitAsync(held, next, changes, cancellation);

    public IAsyncEnumerable<InstanceSummary> ScanAsync(int bucket, CancellationToken cancellation) => store.ScanAsync(bucket, cancellation);

    public Task<InstanceHead?> ReadHeadAsync(int bucket, string id, CancellationToken cancellation) =>
        store.ReadHeadAsync(bucket, id, cancellation);

    public Task<Instance?> ReadAsync(int bucket, string id, CancellationToken cancellation) => store.ReadAsync(bucket, id, cancellation);

    public Task<HeadPage> QueryAsync(HeadQuery query, int pageSize, string? next, CancellationToken cancellation) =>
        store.QueryAsync(query, pageSize, next, cancellation);

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        opened.SetResult();
        return opened;
    }

    private Task WhenOpen()
    {
        lock (gate)
            return open.Task;
    }
}
