using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Json;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>Connections to the other hosts, kept for the next knock.</summary>
internal sealed class Peers(TimeProvider clock) : IDisposable
{
    /// <summary>A host that hangs must not hold a caller; the letter is sent again, and known by its id.</summary>
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<Door, ConcurrentBag<Connection>> _idle = [];

    /// <returns>Null: nobody answered; whether the knock was heard is not known.</returns>
    public async Task<Reply?> KnockAsync(Door door, Knock knock, CancellationToken cancellation)
    {
        var idle = _idle.GetOrAdd(door, _ => []);
        using var patience = new CancellationTokenSource(PatienceMax, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        Connection? connection = null;
        try
        {
            if (!idle.TryTake(out connection))
                connection = await Connection.OpenAsync(door, either.Token);
            var reply = await connection.KnockAsync(knock, either.Token);
            idle.Add(connection);
            return reply;
        }
        catch (Exception e) when (e is IOException or SocketException or JsonException or ObjectDisposedException)
        {
            Forget(door, connection);
            return null;
        }
        catch (OperationCanceledException)
        {
            Forget(door, connection);
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var door in _idle.Keys)
            Forget(door, null);
    }

    // What happened to one connection has likely happened to the others of that door.
    private void Forget(Door door, Connection? broken)
    {
        broken?.Dispose();
        if (_idle.TryRemove(door, out var idle))
            foreach (var connection in idle)
                connection.Dispose();
    }
}
