using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using ContactFunctions.Emulators.Loopback;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.SmsGateway;

/// <summary>An app that takes Event Grid events, on a real socket, and answers as the test says.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<Arrival> arrivals = Channel.CreateUnbounded<Arrival>();
    private readonly ConcurrentQueue<HttpStatusCode> answers = new();
    private readonly ConcurrentQueue<string> kinds = new();
    private LoopbackServer? server;
    private volatile Task held = Task.CompletedTask;

    public Uri Address => new(server!.Address, "/api/webhooks/eventgrid");

    public bool PassesHandshake { get; set; } = true;

    public static async Task<Webhook> StartAsync()
    {
        var webhook = new Webhook();
        webhook.server = await LoopbackServer.StartAsync(
            0, NullLoggerFactory.Instance, _ => { }, app => app.MapPost("/api/webhooks/eventgrid", webhook.AnswerAsync), TestContext.Current.CancellationToken);
        return webhook;
    }

    /// <summary>The next answers, one each; 200 after them.</summary>
    public void Answer(params HttpStatusCode[] next)
    {
        foreach (var status in next)
            answers.Enqueue(status);
    }

    /// <summary>Everything that was posted, in order, by <c>aeg-event-type</c>.</summary>
    public IReadOnlyList<string> Kinds => [.. kinds];

    /// <summary>Keeps back every answer until the gate opens.</summary>
    public void HoldAnswers(Task gate) => held = gate;

    /// <summary>The next event other than handshakes, taken or refused.</summary>
    public async Task<Arrival> NextAsync()
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bounded.CancelAfter(Patience);
        return await arrivals.Reader.ReadAsync(bounded.Token);
    }

    /// <summary>Whether an event is here that nobody asked for yet.</summary>
    public bool HasMore => arrivals.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await server!.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var events = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        var single = events.EnumerateArray().Single();
        kinds.Enqueue(request.Headers["aeg-event-type"].ToString());
        if (request.Headers["aeg-event-type"] == "SubscriptionValidation")
        {
            var code = single.GetProperty("data").GetProperty("validationCode").GetString();
            return PassesHandshake ? Results.Json(new { validationResponse = code }) : Results.Json(new { validationResponse = "wrong" });
        }

        var status = answers.TryDequeue(out var wanted) ? wanted : HttpStatusCode.OK;
        arrivals.Writer.TryWrite(new(single, request.Headers["X-Webhook-Secret"].ToString()));
        await held;
        return Results.StatusCode((int)status);
    }

    internal sealed record Arrival(JsonElement Event, string Secret)
    {
        public string Id => Event.GetProperty("id").GetString()!;

        public string Type => Event.GetProperty("eventType").GetString()!;

        public string? Data(string name) => Event.GetProperty("data").GetProperty(name).GetString();
    }
}
