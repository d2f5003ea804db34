using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Storage;

/// <summary>Where a hub lives. Safe for concurrent use; several hosts share one.</summary>
internal interface IHubStore
{
    /// <summary>Makes what is missing. May run at the same time in several hosts.</summary>
    Task PrepareAsync(int buckets, CancellationToken cancellation);

    /// <summary>Stores the host's lease.</summary>
    /// <returns>The leases of all hosts, this one and those that are over included.</returns>
    Task<IReadOnlyList<HostLease>> RenewAsync(HostLease lease, CancellationToken cancellation);

    /// <summary>Removes a host's lease, if it is there.</summary>
    Task LeaveAsync(string host, CancellationToken cancellation);

    Task<Fence> ReadFenceAsync(int bucket, CancellationToken cancellation);

    /// <summary>One transaction. A repeat with the same commit id after a lost answer is recognised.</summary>
    /// <returns>The fence as it is stored now.</returns>
    /// <exception cref="FencedException">The bucket's fence is not <paramref name="held"/> any more; nothing is stored.</exception>
    Task<Fence> CommitAsync(Fence held, Fence next, IReadOnlyList<RowChange> changes, CancellationToken cancellation);

    /// <summary>All instances of a bucket, finished ones included.</summary>
    IAsyncEnumerable<InstanceSummary> ScanAsync(int bucket, CancellationToken cancellation);

    /// <returns>Null: there is none.</returns>
    Task<InstanceHead?> ReadHeadAsync(int bucket, string id, CancellationToken cancellation);

    /// <returns>The head and its history; null: there is none.</returns>
    Task<Instance?> ReadAsync(int bucket, string id, CancellationToken cancellation);

    /// <summary>In no particular order.</summary>
    /// <param name="next">Of the page before; null: from the beginning.</param>
    Task<HeadPage> QueryAsync(HeadQuery query, int pageSize, string? next, CancellationToken cancellation);
}
