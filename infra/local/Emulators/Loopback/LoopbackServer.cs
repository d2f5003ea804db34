using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Loopback;

/// <summary>A web server on 127.0.0.1 that reads no settings and no environment, so that several live in one process.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app)
    {
        this.app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="port">0 takes a free port.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(
        int port, ILoggerFactory loggers, Action<IServiceCollection> services, Action<WebApplication> routes, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LoopbackLimits.RequestBytesMax;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRouting();
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        services(builder.Services);

        var app = builder.Build();
        app.Use(RefuseForeignHosts);
        routes(app);
        try
        {
            await app.StartAsync(ct);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new LoopbackServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        // Open long polls and sockets must not hold the caller's shutdown.
        using var patience = new CancellationTokenSource(LoopbackLimits.ShutdownPatience, TimeProvider.System);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    /// <summary>A page elsewhere may point its own name at 127.0.0.1 (DNS rebinding); the host header still tells.</summary>
    private static Task RefuseForeignHosts(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Host.Host is "localhost" or "127.0.0.1")
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
