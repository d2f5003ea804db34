using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class HttpLimits
{
    private const string TwoOutstanding = """{"extensions":{"http":{"maxOutstandingRequests":2,"maxConcurrentRequests":1}}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_BeyondTheOutstandingLimit_Are429WhileOthersWait()
    {
        var gate = new Gate();
        await using var app = await RunningApp.StartAsync(
            [typeof(Functions)], builder => builder.Services.AddSingleton(gate), hostJson: TwoOutstanding);

        var running = app.Http.GetAsync("/api/wait", Ct);
        await gate.Entered.WaitAsync(Ct);
        var others = await Task.WhenAll(
            Task.WhenAny(app.Http.GetAsync("/api/wait", Ct), app.Http.GetAsync("/api/wait", Ct)));
        using var refused = await others[0];
        gate.Open.SetResult();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await running).StatusCode);
        Assert.Equal(1, gate.MostAtOnce);
    }

    [Fact]
    public async Task CancellationToken_WhenTheClientLeaves_IsCancelled()
    {
        var gate = new Gate();
        await using var app = await RunningApp.StartAsync([typeof(Functions)], builder => builder.Services.AddSingleton(gate));
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        var request = app.Http.GetAsync("/api/hold", leave.Token);
        await gate.Entered.WaitAsync(Ct);
        await leave.CancelAsync();

        await gate.Cancelled.Task.WaitAsync(Ct);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Theory]
    [InlineData("/api/function", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/function", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/api/function", "f-key", HttpStatusCode.NoContent)]
    [InlineData("/api/function?code=f-key", null, HttpStatusCode.NoContent)]
    [InlineData("/api/function", "m-key", HttpStatusCode.NoContent)]
    [InlineData("/api/admins", "f-key", HttpStatusCode.Unauthorized)]
    [InlineData("/api/admins", "m-key", HttpStatusCode.NoContent)]
    public async Task Key_OfARequest_OpensItsLevel(string path, string? key, HttpStatusCode expected)
    {
        await using var app = await RunningApp.StartAsync(
            [typeof(Keyed)], settings: new() { ["FunctionKeys__Default"] = "f-key", ["FunctionKeys__Master"] = "m-key" });
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Add("x-functions-key", key);

        using var answer = await app.Http.SendAsync(request, Ct);

        Assert.Equal(expected, answer.StatusCode);
    }

    public sealed class Gate
    {
        private int atOnce;

        public SemaphoreSlim Entered { get; } = new(0);

        public TaskCompletionSource Open { get; } = new();

        public TaskCompletionSource Cancelled { get; } = new();

        public int MostAtOnce { get; private set; }

        public void Enter()
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref atOnce));
            Entered.Release();
        }

        public void Leave() => Interlocked.Decrement(ref atOnce);
    }

    public sealed class Functions(Gate gate)
    {
        [Function("Wait")]
        public async Task<IActionResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            gate.Enter();
            await gate.Open.Task;
            gate.Leave();
            return new NoContentResult();
        }

        [Function("Hold")]
        public async Task<IActionResult> Hold(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
        {
            cancellation.Register(gate.Cancelled.SetResult);
            gate.Enter();
            await gate.Cancelled.Task;
            return new NoContentResult();
        }
    }

    public static class Keyed
    {
        [Function("Function")]
        public static IActionResult Function([HttpTrigger("get")] HttpRequest request) => new NoContentResult();

        [Function("Admins")]
        public static IActionResult Admins([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => new NoContentResult();
    }
}
