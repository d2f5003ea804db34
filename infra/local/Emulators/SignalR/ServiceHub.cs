using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>The connections of one hub and what is sent to them.</summary>
internal sealed class ServiceHub(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ClientConnection> connections = new(StringComparer.Ordinal);
    private readonly Membership members = new(clock);

    public void Connect(ClientConnection connection)
    {
        lock (gate)
        {
            connections[connection.Id] = connection;
            members.Connect(connection.Id, connection.User);
        }
    }

    public void Disconnect(string connectionId)
    {
        lock (gate)
        {
            connections.Remove(connectionId);
            members.Disconnect(connectionId);
        }
    }

    public T Ask<T>(Func<Membership, T> question)
    {
        lock (gate)
            return question(members);
    }

    public void Change(Action<Membership> change)
    {
        lock (gate)
            change(members);
    }

    public void Send(InvocationMessage message, Func<Membership, IEnumerable<string>> audience)
    {
        // Serialised once for all; written under the lock, so that every client sees one order.
        var serialized = new SerializedHubMessage(message);
        lock (gate)
        {
            foreach (var id in audience(members))
            {
                if (connections.TryGetValue(id, out var connection))
                    _ = connection.SendAsync(serialized);
            }
        }
    }

    /// <returns>False when there is no such connection.</returns>
    public bool Close(string connectionId, string? reason)
    {
        ClientConnection? connection;
        lock (gate)
        {
            if (!connections.Remove(connectionId, out connection))
                return false;
            members.Disconnect(connectionId);
        }

        _ = connection.CloseAsync(reason, clock);
        return true;
    }
}
