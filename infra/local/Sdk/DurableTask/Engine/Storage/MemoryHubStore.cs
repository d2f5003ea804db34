using System.Globalization;
using System.Runtime.CompilerServices;
using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Storage;

/// <summary>A hub for fast tests; passes the same contract tests as the one on tables.</summary>
internal sealed class MemoryHubStore : IHubStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HostLease> _hosts = [];
    private readonly Dictionary<int, Fence> _fences = [];
    private readonly SortedDictionary<(int Bucket, string Id), InstanceHead> _heads = [];
    private readonly Dictionary<(int Bucket, string Id, int Number), string> _chunks = [];
    private int _versions;

    public Task PrepareAsync(int buckets, CancellationToken cancellation)
    {
        lock (_lock)
            for (var bucket = 0; bucket < buckets; bucket++)
                _fences.TryAdd(bucket, Fence.Unowned(bucket) with { Version = NewVersion() });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<HostLease>> RenewAsync(HostLease lease, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _hosts[lease.Host] = lease;
            return Task.FromResult<IReadOnlyList<HostLease>>([.. _hosts.Values]);
        }
    }

    public Task LeaveAsync(string host, CancellationToken cancellation)
    {
        lock (_lock)
            _hosts.Remove(host);
        return Task.CompletedTask;
    }

    public Task<Fence> ReadFenceAsync(int bucket, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_fences[bucket]);
    }

    public Task<Fence> CommitAsync(Fence held, Fence next, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_fences[held.Bucket].CommitId == next.CommitId)
                return Task.FromResult(_fences[held.Bucket]);
            if (_fences[held.Bucket].Version != held.Version)
                throw new FencedException(held.Bucket);
            foreach (var change in changes)
                RefuseMissing(held.Bucket, change);
            foreach (var change in changes)
                Apply(held.Bucket, change);
            return Task.FromResult(_fences[held.Bucket] = next with { Version = NewVersion() });
        }
    }

    public async IAsyncEnumerable<InstanceSummary> ScanAsync(int bucket, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var head in Heads().Where(row => row.Key.Bucket == bucket).Select(row => row.Value))
            yield return new(head.Id, head.IsFinal, head.WakeAt, head.HasWork);
    }

    public Task<InstanceHead?> ReadHeadAsync(int bucket, string id, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_heads.GetValueOrDefault((bucket, id)));
    }

    public Task<Instance?> ReadAsync(int bucket, string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_heads.GetValueOrDefault((bucket, id)) is not { } head)
                return Task.FromResult<Instance?>(null);
            var text = string.Concat(Enumerable.Range(0, head.Chunks).Select(number => _chunks[(bucket, id, number)])) + head.Tail;
            return Task.FromResult<Instance?>(new(head, HistoryText.Read(text)));
        }
    }

    public Task<HeadPage> QueryAsync(HeadQuery query, int pageSize, string? next, CancellationToken cancellation)
    {
        // A page begins after a key, not after a number of rows: whoever purges while reading leaves none out.
        List<(string Key, InstanceHead Head)> found =
        [
            .. Heads()
                .Select(row => (Key: $"{row.Key.Bucket:D4}|{row.Key.Id}", Head: row.Value))
                .Where(row => string.CompareOrdinal(row.Key, next) > 0 && query.Covers(row.Head))
                .OrderBy(row => row.Key, StringComparer.Ordinal)
                .Take(pageSize + 1),
        ];
        var token = found.Count > pageSize ? found[pageSize - 1].Key : null;
        return Task.FromResult(new HeadPage([.. found.Take(pageSize).Select(row => row.Head)], token));
    }

    private List<KeyValuePair<(int Bucket, string Id), InstanceHead>> Heads()
    {
        lock (_lock)
            return [.. _heads];
    }

    private void Apply(int bucket, RowChange change)
    {
        switch (change)
        {
            case PutHead put:
                _heads[(bucket, put.InstanceId)] = put.Head;
                break;
            case PutChunk put:
                _chunks[(bucket, put.InstanceId, put.Number)] = put.Text;
                break;
            case DeleteHead delete:
                _heads.Remove((bucket, delete.InstanceId));
                break;
            case DeleteChunk delete:
                _chunks.Remove((bucket, delete.InstanceId, delete.Number));
                break;
        }
    }

    private void RefuseMissing(int bucket, RowChange change)
    {
        var isMissing = change switch
        {
            DeleteHead delete => !_heads.ContainsKey((bucket, delete.InstanceId)),
            DeleteChunk delete => !_chunks.ContainsKey((bucket, delete.InstanceId, delete.Number)),
            _ => false,
        };
        if (isMissing)
            throw new InvalidOperationException($"There is no row to delete for {change}.");
    }

    private string NewVersion() => (++_versions).ToString(CultureInfo.InvariantCulture);
}
