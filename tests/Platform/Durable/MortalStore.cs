using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>
/// A store whose process dies at one of its commits: with the transaction stored and its answer lost, or before it is stored. From then
/// on nothing reaches the storage any more.
/// </summary>
internal sealed class MortalStore(IHubStore store, int dieAtCommit, bool isStored) : IHubStore
{
    private readonly TaskCompletionSource death = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int commits;

    /// <summary>Completes when the process has died.</summary>
    public Task Death => death.Task;

    /// <summary>Transactions that carried an episode.</summary>
    public int Commits => Volatile.Read(ref commits);

    public Task PrepareAsync(int buckets, CancellationToken cancellation) => store.PrepareAsync(buckets, cancellation);

    public Task<IReadOnlyList<HostLease>> RenewAsync(HostLease lease, CancellationToken cancellation) =>
        store.RenewAsync(lease, cancellation);

    public Task LeaveAsync(string host, CancellationToken cancellation) => store.LeaveAsync(host, cancellation);

    public Task<Fence> ReadFenceAsync(int bucket, CancellationToken cancellation) => store.ReadFenceAsync(bucket, cancellation);

    public async Task<Fence> CommitAsync(Fence held, Fence next, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        if (death.Task.IsCompleted)
            throw new IOException("The process is dead.");
        if (changes.Count == 0 || Interlocked.Increment(ref commits) != dieAtCommit)
            return await store.CommitAsync(held, next, changes, cancellation);
        if (isStored)
            await store.CommitAsync(held, next, changes, cancellation);
        death.SetResult();
        throw new IOException("The process dies.");
    }

    public IAsyncEnumerable<InstanceSummary> ScanAsync(int bucket, CancellationToken cancellation) => store.ScanAsync(bucket, cancellation);

    public Task<InstanceHead?> ReadHeadAsync(int bucket, string id, CancellationToken cancellation) =>
        store.ReadHeadAsync(bucket, id, cancellation);

    public Task<Instance?> ReadAsync(int bucket, string id, CancellationToken cancellation) => store.ReadAsync(bucket, id, cancellation);

    public Task<HeadPage> QueryAsync(HeadQuery query, int pageSize, string? next, CancellationToken cancellation) =>
        store.QueryAsync(query, pageSize, next, cancellation);
}
