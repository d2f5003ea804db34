using System.Net.Sockets;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>
/// Keeps a connection to every other host, because its end tells of a death at once, where a lease tells of it a second later. A false
/// alarm costs a hand-over and nothing else: the fence decides who may write.
/// </summary>
/// <param name="died">Called when a host's connection has ended.</param>
internal sealed class PeerWatch(Action died) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Dictionary<string, bool> _isAlive = [];

    /// <summary>Those of the hosts that answer, or whose answer is not known yet.</summary>
    public async Task<IReadOnlyList<HostLease>> AliveAsync(IEnumerable<HostLease> hosts)
    {
        List<HostLease> alive = [];
        foreach (var host in hosts)
            if (IsKnown(host.Host) ?? await WatchAsync(host))
                alive.Add(host);
        return alive;
    }

    public void Dispose() => _closing.Cancel();

    private bool? IsKnown(string host)
    {
        lock (_lock)
            return _isAlive.TryGetValue(host, out var isAlive) ? isAlive : null;
    }

    private async Task<bool> WatchAsync(HostLease host)
    {
        try
        {
            var connection = await Connection.OpenAsync(host.Door, _closing.Token);
            Set(host.Host, true);
            _ = WaitAsync(host.Host, connection);
            return true;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            Set(host.Host, false);
            return false;
        }
    }

    private async Task WaitAsync(string host, Connection connection)
    {
        using (connection)
        {
            try
            {
                await connection.WhenClosedAsync(_closing.Token);
                Set(host, false);
                died();
            }
            catch (OperationCanceledException)
            {
                // It is this host that ends.
            }
        }
    }

    private void Set(string host, bool isAlive)
    {
        lock (_lock)
            _isAlive[host] = isAlive;
    }
}
