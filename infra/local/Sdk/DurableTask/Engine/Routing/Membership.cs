using System.Collections.Concurrent;
using ContactFunctions.DurableEngine.Buckets;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>Keeps this host's lease, takes the buckets that fall to it and gives back those that do not.</summary>
internal sealed class Membership : IDisposable
{
    private static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<int, Bucket> _owned = [];
    private readonly ConcurrentDictionary<int, Bucket> _releases = [];

    /// <summary>Buckets whose fence may name this host, owned or not.</summary>
    private readonly HashSet<int> _taken = [];
    private readonly SemaphoreSlim _wake = new(0);
    private readonly SemaphoreSlim _looking = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly HubParts _parts;
    private readonly Door _door;
    private readonly PeerWatch _watch;
    private readonly Func<Letter, CancellationToken, Task> _send;
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _loop = Task.CompletedTask;
    private DateTimeOffset _leaseEndsAt = DateTimeOffset.MaxValue;
    private DateTimeOffset _peersUntil = DateTimeOffset.MinValue;
    private int _looks;

    public Membership(HubParts parts, Door door, Func<Letter, CancellationToken, Task> send)
    {
        _parts = parts;
        _door = door;
        _send = send;
        _watch = new(Nudge);
    }

    public string Host { get; } = Guid.NewGuid().ToString("N");

    public IEnumerable<Bucket> Owned => _owned.Values;

    /// <summary>Completes when this host next takes or loses a bucket.</summary>
    public Task NextChange => _change.Task;

    public Bucket? Find(int bucket) => _owned.GetValueOrDefault(bucket);

    public async Task StartAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        _loop = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Looks at the leases now instead of at the next renewal.</summary>
    public void Nudge()
    {
        if (_wake.CurrentCount == 0)
            _wake.Release();
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        await EndLoopAsync();
        await Task.WhenAll(_owned.Values.Select(bucket => ReleaseAsync(bucket, cancellation)));
        await _parts.Store.LeaveAsync(Host, cancellation);
    }

    /// <summary>Leaves everything as a killed process does.</summary>
    public async Task AbandonAsync()
    {
        await EndLoopAsync();
        foreach (var bucket in _owned.Values)
            bucket.Abandon();
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _watch.Dispose();
    }

    private async Task EndLoopAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await WaitAsync();
                await LookAsync(_stopping.Token);
            }
            catch (OperationCanceledException)
            {
                // Stopping.
            }
            // The storage may be away for a while; leases end meanwhile, and whoever comes back first goes on.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.RenewalFailed(_parts.Log, e);
            }
        }
    }

    private async Task WaitAsync()
    {
        using var period = new CancellationTokenSource(Limits.LeaseRenewal, _parts.Options.LeaseClock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, period.Token);
        try
        {
            await _wake.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            // Time to renew.
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            var (hosts, hasLapsed) = await RenewAsync(cancellation);
            await DropReplacedAsync(checkAll: hasLapsed, cancellation);
            for (var bucket = 0; bucket < _parts.Options.PartitionCount; bucket++)
                await SettleAsync(bucket, hosts, cancellation);
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>
    /// A host that was slow may have been replaced without a sign: the other took the bucket, heard of it again and gave it back to nobody.
    /// Letters wait then, and timers that came meanwhile are not known here.
    /// </summary>
    /// <param name="checkAll">Every bucket, not the next in turn: for when the lease was over and so anybody may have taken them.</param>
    private async Task DropReplacedAsync(bool checkAll, CancellationToken cancellation)
    {
        List<Bucket> held = [.. _owned.Values.Where(bucket => !_releases.ContainsKey(bucket.Number)).OrderBy(bucket => bucket.Number)];
        if (!checkAll)
            held = held.Count > 0 && _parts.Options.LeaseClock.GetUtcNow() < _peersUntil ? [held[++_looks % held.Count]] : [];
        foreach (var bucket in held)
        {
            if ((await _parts.Store.ReadFenceAsync(bucket.Number, cancellation)).Owner == Host)
                continue;
            Log.BucketReplaced(_parts.Log, bucket.Number);
            bucket.Abandon();
            _owned.TryRemove(new(bucket.Number, bucket));
        }
    }

    private async Task SettleAsync(int bucket, HashSet<string> hosts, CancellationToken cancellation)
    {
        if (_releases.ContainsKey(bucket))
            return;
        var isMine = Placement.HostOf(bucket, hosts) == Host;
        var isOwned = _owned.TryGetValue(bucket, out var owned);
        if (isMine && !isOwned)
            await TryTakeAsync(bucket, hosts, cancellation);
        else if (!isMine && isOwned && _releases.TryAdd(bucket, owned!))
            _ = ReleaseAsync(owned!, _stopping.Token);
        else if (!isMine && _taken.Contains(bucket))
            await GiveBackAsync(bucket, cancellation);
    }

    private async Task<(HashSet<string> Hosts, bool HasLapsed)> RenewAsync(CancellationToken cancellation)
    {
        var now = _parts.Options.LeaseClock.GetUtcNow();
        var leases = await _parts.Store.RenewAsync(new(Host, _door, now + Limits.LeaseTime), cancellation);
        var hasLapsed = _parts.Options.LeaseClock.GetUtcNow() >= _leaseEndsAt;
        _leaseEndsAt = now + Limits.LeaseTime;
        var others = leases.Where(lease => lease.Host != Host).ToList();
        if (others.Count > 0)
            _peersUntil = now + Limits.LeaseMemory;
        foreach (var old in others.Where(lease => lease.ExpiresAt + Limits.LeaseMemory < now))
            await _parts.Store.LeaveAsync(old.Host, cancellation);
        var alive = await _watch.AliveAsync([.. others.Where(lease => lease.ExpiresAt > now)]);
        return ([Host, .. alive.Select(lease => lease.Host)], hasLapsed);
    }

    private async Task TryTakeAsync(int number, HashSet<string> hosts, CancellationToken cancellation)
    {
        var fence = await _parts.Store.ReadFenceAsync(number, cancellation);
        if (fence.Owner != Host && hosts.Contains(fence.Owner))
            return;
        _taken.Add(number);
        try
        {
            var mine = fence.OwnedBy(Host, _door) with { CommitId = Guid.NewGuid().ToString("N") };
            var bucket = new Bucket(_parts, await _parts.Store.CommitAsync(fence, mine, [], cancellation), _send);
            await bucket.OpenAsync(cancellation);
            _owned[number] = bucket;
            _ = ForgetWhenLostAsync(bucket);
            Log.BucketTaken(_parts.Log, number);
            SignalChange();
        }
        catch (FencedException)
        {
            // Another host was faster.
        }
    }

    /// <summary>What was lost to an error, or could not be released, still bears this host's name, and nobody else may take it.</summary>
    private async Task GiveBackAsync(int number, CancellationToken cancellation)
    {
        var fence = await _parts.Store.ReadFenceAsync(number, cancellation);
        try
        {
            if (fence.Owner == Host)
                await _parts.Store.CommitAsync(
                    fence, fence.OwnedBy("", Door.None) with { CommitId = Guid.NewGuid().ToString("N") }, [], cancellation);
            _taken.Remove(number);
        }
        catch (FencedException)
        {
            // Somebody wrote meanwhile, perhaps a late transaction of this host: the next look tells.
        }
    }

    private async Task ForgetWhenLostAsync(Bucket bucket)
    {
        await bucket.Lost;
        _owned.TryRemove(new(bucket.Number, bucket));
        SignalChange();
    }

    private async Task ReleaseAsync(Bucket bucket, CancellationToken cancellation)
    {
        await Task.Yield();
        try
        {
            await bucket.ReleaseAsync(ReleasePatience, cancellation);
            Log.BucketReleased(_parts.Log, bucket.Number);
        }
        // Whatever the storage said, the next look gives back what still bears this host's name.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.BucketLost(_parts.Log, bucket.Number, e);
        }
        finally
        {
            _releases.TryRemove(bucket.Number, out _);
        }
    }

    private void SignalChange() => Interlocked
        .Exchange(ref _change, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
