using System.Collections.Concurrent;
using System.Net;
using ContactFunctions.AppHost.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Platform.Tests.AppHost;

/// <summary>A real server behind the front; what it answers is up to the test.</summary>
internal sealed class ToyHost : IAsyncDisposable
{
    private readonly WebApplication server;

    private ToyHost(WebApplication server, HostPool pool, string name)
    {
        (this.server, Pool) = (server, pool);
        Pooled = new PooledHost(name, new Uri(server.Urls.Single())) { Refused = () => pool.MarkDown(Pooled!) };
        pool.Add(Pooled);
        pool.MarkUp(Pooled);
    }

    public HostPool Pool { get; }

    public PooledHost Pooled { get; }

    /// <summary>Methods of the requests that came in, in order.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    public static async Task<ToyHost> StartAsync(HostPool pool, string name, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        ToyHost? host = null;
        server.Run(context =>
        {
            host!.Seen.Enqueue(context.Request.Method);
            return answer(context);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return host = new ToyHost(server, pool, name);
    }

    public static RequestDelegate Says(string text) => context => context.Response.WriteAsync(text, context.RequestAborted);

    /// <summary>Ends the connection after the request came in, as a host does that dies while it works.</summary>
    public static Task Dies(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>The port is closed from now on; the pool is not told.</summary>
    public Task StopListeningAsync() => server.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
