using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Benchmarks;

/// <summary>Stands before one of the storage services and counts what passes, by the kinds that are billed apart.</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private static readonly string[] OwnHeaders = ["Host", "Transfer-Encoding", "Connection"];

    private readonly HttpMessageInvoker invoker = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Uri target;
    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, long> kinds = [];
    private long count;
    private long bytes;

    private CountingProxy(Uri target)
    {
        this.target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(ForwardAsync);
    }

    public long Count => Interlocked.Read(ref count);

    /// <summary>Bytes of everything that was written.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Requests by kind: <c>batch</c>, <c>read</c>, <c>scan</c>, <c>write</c>, <c>delete</c>.</summary>
    public IReadOnlyDictionary<string, long> Kinds => kinds.ToDictionary();

    public Uri Address { get; private set; } = null!;

    public static async Task<CountingProxy> StartAsync(Uri target)
    {
        var proxy = new CountingProxy(target);
        await proxy.server.StartAsync();
        var addresses = proxy.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        proxy.Address = new Uri(new Uri(addresses.Single()), target.AbsolutePath);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        invoker.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        Interlocked.Increment(ref count);
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        kinds.AddOrUpdate(StorageKind.Of(context.Request.Method, raw), 1, (_, before) => before + 1);
        if (context.Request.Method is not "GET")
            Interlocked.Add(ref bytes, context.Request.ContentLength ?? 0);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(target.GetLeftPart(UriPartial.Authority) + raw));
        if (context.Request.ContentLength > 0)
            request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers)
            if (!OwnHeaders.Contains(name) && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        using var answer = await invoker.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (!OwnHeaders.Contains(name))
                context.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
