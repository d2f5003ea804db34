namespace ContactFunctions.AppHost.Hosts;

/// <summary>Chooses the host for the next request: in turn, among those that are up.</summary>
internal sealed class HostPool(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<PooledHost> hosts = [];
    private TaskCompletionSource up = NewSignal();
    private int turn;

    public void Add(PooledHost host)
    {
        lock (gate) hosts.Add(host);
    }

    public void MarkUp(PooledHost host)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            host.IsUp = true;
            (signal, up) = (up, NewSignal());
        }
        signal.SetResult();
    }

    public void MarkDown(PooledHost host)
    {
        lock (gate) host.IsUp = false;
    }

    /// <summary>The next host that is up, waiting for one when none is.</summary>
    /// <returns>Null when none came up within <paramref name="within"/>.</returns>
    public async ValueTask<PooledHost?> NextAsync(TimeSpan within, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var (host, changed) = Choose();
            if (host is not null)
                return host;
            var left = within - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero || !await ChangesAsync(changed, left, cancellation))
                return null;
        }
    }

    private async Task<bool> ChangesAsync(Task changed, TimeSpan within, CancellationToken cancellation)
    {
        try
        {
            await changed.WaitAsync(within, time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private (PooledHost? Host, Task Changed) Choose()
    {
        lock (gate)
        {
            for (var i = 0; i < hosts.Count; i++)
            {
                var host = hosts[turn++ % hosts.Count];
                if (host.IsUp)
                    return (host, up.Task);
            }
            return (null, up.Task);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
