using System.Collections.Concurrent;
using Azure;
using ContactFunctions.DurableEngine.Buckets;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>Keeps this host's lease, takes the buckets that fall to it and gives back those that do not.</summary>
internal sealed class Membership : IDisposable
{
    private static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<int, Bucket> _owned = [];
    private readonly ConcurrentDictionary<int, Task> _releases = [];
    private readonly SemaphoreSlim _wake = new(0);
    private readonly SemaphoreSlim _looking = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly HubParts _parts;
    private readonly Door _door;
    private readonly PeerWatch _watch;
    private readonly Func<Letter, CancellationToken, Task> _send;
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _loop = Task.CompletedTask;

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
            var hosts = await RenewAsync(cancellation);
            for (var bucket = 0; bucket < _parts.Options.PartitionCount; bucket++)
            {
                var isMine = Placement.HostOf(bucket, hosts) == Host;
                if (isMine && !_owned.ContainsKey(bucket) && !_releases.ContainsKey(bucket))
                    await TryTakeAsync(bucket, hosts, cancellation);
                else if (!isMine && _owned.TryGetValue(bucket, out var owned))
                    _ = _releases.GetOrAdd(bucket, _ => ReleaseAsync(owned, _stopping.Token));
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    private async Task<HashSet<string>> RenewAsync(CancellationToken cancellation)
    {
        var now = _parts.Options.LeaseClock.GetUtcNow();
        var leases = await _parts.Store.RenewAsync(new(Host, _door, now + Limits.LeaseTime), cancellation);
        var others = leases.Where(lease => lease.Host != Host).ToList();
        foreach (var old in others.Where(lease => lease.ExpiresAt + Limits.LeaseMemory < now))
            await _parts.Store.LeaveAsync(old.Host, cancellation);
        var alive = await _watch.AliveAsync(others.Where(lease => lease.ExpiresAt > now));
        return [Host, .. alive.Select(lease => lease.Host)];
    }

    private async Task TryTakeAsync(int number, HashSet<string> hosts, CancellationToken cancellation)
    {
        var fence = await _parts.Store.ReadFenceAsync(number, cancellation);
        if (fence.Owner != Host && hosts.Contains(fence.Owner))
            return;
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
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException)
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
