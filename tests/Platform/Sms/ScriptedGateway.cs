using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace ContactFunctions.Platform.Tests.Sms;

/// <summary>A server that notes what it is sent and answers what it is told.</summary>
internal sealed class ScriptedGateway : IAsyncDisposable
{
    private readonly WebApplication app;

    private ScriptedGateway(WebApplication app) => this.app = app;

    public ConcurrentQueue<RecordedRequest> Requests { get; } = new();

    public ConcurrentQueue<(int Status, string Body)> Answers { get; } = new();

    public Uri Endpoint => new(app.Urls.Single());

    public static async Task<ScriptedGateway> StartAsync(params (int Status, string Body)[] answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var gateway = new ScriptedGateway(builder.Build());
        foreach (var answer in answers)
            gateway.Answers.Enqueue(answer);
        gateway.app.Run(gateway.AnswerAsync);
        await gateway.app.StartAsync(TestContext.Current.CancellationToken);
        return gateway;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Enqueue(new RecordedRequest(
            context.Request.Method,
            context.Request.GetEncodedPathAndQuery(),
            context.Request.Host.Value!,
            context.Request.Headers.ToDictionary(static h => h.Key, static h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(context.RequestAborted)));
        var (status, body) = Answers.TryDequeue(out var answer) ? answer : (500, "");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
