using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>Where the framework hands over its connections; sending is ours, because groups outlive connections here.</summary>
internal sealed class ClientLifetime(ServiceHubs hubs, UpstreamEvents upstream, ILogger<ClientLifetime> logger)
    : DefaultHubLifetimeManager<ClientHub>(logger)
{
    private static readonly object Key = new();

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        var client = new ClientConnection(connection);
        connection.Items[Key] = client;
        hubs[client.Hub].Connect(client);
        upstream.Connected(client);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (connection.Items[Key] is ClientConnection client)
        {
            hubs[client.Hub].Disconnect(client.Id);
            upstream.Disconnected(client);
        }

        return base.OnDisconnectedAsync(connection);
    }
}
