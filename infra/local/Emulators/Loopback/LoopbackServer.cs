using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Loopback;

/// <summary>A web server on 127.0.0.1 that reads no settings and no environment, so that several live in one process.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    /// <param name="port">0 takes a free port.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(
        int port, ILoggerFactory loggers, Action<IServiceCollection> services, Action<WebApplication> routes, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRouting();
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        services(builder.Services);

        var app = builder.Build();
        routes(app);
        await app.StartAsync(ct);
        return new LoopbackServer(app, new Uri(app.Urls.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        // Open long polls and sockets must not hold the caller's shutdown.
        using var patience = new CancellationTokenSource(LoopbackLimits.ShutdownPatience, TimeProvider.System);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }
}
