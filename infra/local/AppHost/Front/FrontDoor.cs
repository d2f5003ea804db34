using System.Net;
using System.Net.Sockets;
using ContactFunctions.AppHost.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.AppHost.Front;

/// <summary>The one address of the app: pages, and the API of whichever function host is up. On loopback only.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(1);
    private readonly WebApplication server;
    private readonly Forwarder forwarder;

    private FrontDoor(WebApplication server, Forwarder forwarder) => (this.server, this.forwarder) = (server, forwarder);

    /// <param name="pages">Adds what answers outside <c>/api</c>.</param>
    /// <exception cref="PortTakenException"/>
    public static async Task<FrontDoor> OpenAsync(
        int port, Forwarder forwarder, Action<IApplicationBuilder> pages, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
            if (Socket.OSSupportsIPv6)
                kestrel.Listen(IPAddress.IPv6Loopback, port);
        });
        builder.Services.AddLogging();
        var server = builder.Build();
        server.MapWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.Run(forwarder.ForwardAsync));
        pages(server);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await server.DisposeAsync();
            throw new PortTakenException($"Port {port} is taken: stop what listens there, or choose another with --port.", e);
        }
        return new FrontDoor(server, forwarder);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(ShutdownPatience, TimeProvider.System);
        await server.StopAsync(patience.Token);
        await server.DisposeAsync();
        forwarder.Dispose();
    }
}
