using System.Net.Sockets;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>
/// Keeps a connection to every other host, because its end tells of a death at once, where a lease tells of it a second later. A false
/// alarm costs a hand-over and nothing else: the fence decides who may write. Whose lease goes on after its connection has ended is tried
/// again, so that two living hosts do not take each other for dead; unless somebody else is at its door.
/// </summary>
/// <param name="died">Called when a host's connection has ended.</param>
internal sealed class PeerWatch(Action died) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly HashSet<string> _connected = [];

    /// <summary>Hosts at whose doors are strangers: a process never gets its door back.</summary>
    private readonly HashSet<string> _gone = [];

    /// <summary>Those of the hosts that are connected, or let themselves be.</summary>
    public async Task<IReadOnlyList<HostLease>> AliveAsync(IReadOnlyCollection<HostLease> hosts)
    {
        List<HostLease> alive = [];
        foreach (var host in Possible(hosts))
            if (IsConnected(host.Host) || await WatchAsync(host))
                alive.Add(host);
        return alive;
    }

    public void Dispose() => _closing.Cancel();

    private List<HostLease> Possible(IReadOnlyCollection<HostLease> hosts)
    {
        lock (_lock)
        {
            _gone.IntersectWith(hosts.Select(host => host.Host));
            return [.. hosts.Where(host => !_gone.Contains(host.Host))];
        }
    }

    private bool IsConnected(string host)
    {
        lock (_lock)
            return _connected.Contains(host);
    }

    private async Task<bool> WatchAsync(HostLease host)
    {
        try
        {
            var connection = await Connection.OpenAsync(host.Door, _closing.Token);
            lock (_lock)
                _connected.Add(host.Host);
            _ = WaitAsync(host.Host, connection);
            return true;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private async Task WaitAsync(string host, Connection connection)
    {
        using (connection)
        {
            try
            {
                var isItself = await connection.ProvesAsync(_closing.Token);
                if (isItself)
                    await connection.WhenClosedAsync(_closing.Token);
                lock (_lock)
                {
                    _connected.Remove(host);
                    if (!isItself)
                        _gone.Add(host);
                }

                died();
            }
            catch (OperationCanceledException)
            {
                // It is this host that ends.
            }
        }
    }
}
