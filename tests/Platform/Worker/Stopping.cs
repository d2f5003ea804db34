using System.Net;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class Stopping
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_WhileARequestRuns_LetsItEnd()
    {
        var request = new Held();
        await using var app = await RunningApp.StartAsync([typeof(Functions)], b => b.Services.AddSingleton(request));
        var answer = app.Http.GetAsync("/api/hold", Ct);
        await request.Entered.Task.WaitAsync(TimeSpan.FromSeconds(10), Ct);

        var stopping = app.StopAsync();
        request.End.SetResult();
        await stopping;

        Assert.Equal(HttpStatusCode.NoContent, (await answer).StatusCode);
        Assert.False(request.Cancelled);
    }

    [Fact]
    public async Task Stop_WhileARequestDoesNotEnd_CancelsItShortlyBeforeTheHostGivesUp()
    {
        var request = new Held();
        var clock = new ManualTime();
        await using var app = await RunningApp.StartAsync([typeof(Functions)], b => b.Services.AddSingleton(request), clock: clock);
        var answer = app.Http.GetAsync("/api/hold", Ct);
        await request.Entered.Task.WaitAsync(TimeSpan.FromSeconds(10), Ct);

        var stopping = app.StopAsync();
        await clock.TimersArmedAsync(1).WaitAsync(TimeSpan.FromSeconds(10), Ct);
        Assert.InRange(clock.NextDue!.Value - clock.GetUtcNow(), TimeSpan.FromSeconds(1), LocalHost.DrainTimeout);
        clock.Advance(LocalHost.DrainTimeout);
        await stopping;

        Assert.True(request.Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, (await answer).StatusCode);
    }

    public sealed class Held
    {
        public TaskCompletionSource Entered { get; } = new();

        public TaskCompletionSource End { get; } = new();

        public bool Cancelled { get; set; }
    }

    public sealed class Functions(Held held)
    {
        [Function("Hold")]
        public async Task<IActionResult> Hold(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
        {
            held.Entered.SetResult();
            await held.End.Task.WaitAsync(cancellation).ContinueWith(static _ => { }, CancellationToken.None, default, TaskScheduler.Default);
            held.Cancelled = cancellation.IsCancellationRequested;
            return new NoContentResult();
        }
    }
}
