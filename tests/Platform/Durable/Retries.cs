using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Retries(Azurite azurite) : Durable(azurite)
{
    private static Functions Flaky(TaskOptions options, Func<int, Exception?> failureOf)
    {
        var attempt = 0;
        return new Functions()
            .Activity<object>("Flaky", _ => failureOf(Interlocked.Increment(ref attempt)) is { } failure ? throw failure : "ok")
            .Orchestrator("Main", Returns(context => context.CallActivityAsync<string>("Flaky", options)));
    }

    [Theory, BothStores]
    public async Task Policy_WaitsLongerEachTime_UntilItWorks(StoreKind store)
    {
        var functions = Flaky(
            new TaskOptions(new RetryPolicy(5, Minute, backoffCoefficient: 2, maxRetryInterval: 3 * Minute)),
            attempt => attempt < 5 ? new InvalidOperationException() : null);
        await using var hub = await StartAsync(store, functions);
        var id = await hub.RunAsync("Main");

        foreach (var (wait, runs) in new[] { (1, 2), (2, 3), (3, 4) })
        {
            await hub.AdvanceAsync(wait * Minute - TimeSpan.FromSeconds(1));
            Assert.Equal(runs - 1, functions.RunsOf("Flaky"));
            await hub.AdvanceAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(runs, functions.RunsOf("Flaky"));
        }

        await hub.AdvanceAsync(3 * Minute);
        Assert.Equal("ok", (await hub.SeeAsync(id)).ReadOutputAs<string>());
    }

    [Theory, BothStores]
    public async Task Policy_AfterItsLastAttempt_ThrowsTheLastFailure(StoreKind store)
    {
        var functions = Flaky(
            new TaskOptions(new RetryPolicy(3, Minute)), attempt => new InvalidOperationException($"attempt {attempt}"));
        await using var hub = await StartAsync(store, functions);
        var id = await hub.RunAsync("Main");

        await hub.AdvanceAsync(10 * Minute);

        var end = await hub.SeeAsync(id);
        Assert.Equal(3, functions.RunsOf("Flaky"));
        Assert.Equal("attempt 3", end.FailureDetails!.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public async Task Policy_PastItsTimeout_StopsEarly()
    {
        var functions = Flaky(
            new TaskOptions(new RetryPolicy(100, Minute, retryTimeout: 3.5 * Minute)), _ => new InvalidOperationException());
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.AdvanceAsync(60 * Minute);

        Assert.Equal(5, functions.RunsOf("Flaky"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.SeeAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task HandleFailure_ThatSaysNo_EndsTheRetries()
    {
        var policy = new RetryPolicy(5, Minute) { HandleFailure = failure => failure.IsCausedBy<TimeoutException>() };
        var functions = Flaky(
            new TaskOptions(policy), attempt => attempt == 1 ? new TimeoutException() : new InvalidOperationException("fatal"));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.AdvanceAsync(10 * Minute);

        Assert.Equal(2, functions.RunsOf("Flaky"));
        Assert.Equal("fatal", (await hub.SeeAsync(id)).FailureDetails!.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public async Task Handler_DecidesEachTime_AndMayWait()
    {
        List<int> asked = [];
        AsyncRetryHandler handler = async retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying)
                asked.Add(retry.LastAttemptNumber);
            await retry.OrchestrationContext.CreateTimer(Minute, CancellationToken.None);
            return retry.LastFailure.IsCausedBy<TimeoutException>() && retry.TotalRetryTime < 10 * Minute;
        };
        var functions = Flaky(TaskOptions.FromRetryHandler(handler), attempt => attempt < 3 ? new TimeoutException() : null);
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.AdvanceAsync(2 * Minute);

        Assert.Equal("ok", (await hub.SeeAsync(id)).ReadOutputAs<string>());
        Assert.Equal([1, 2], asked);
    }

    [Fact]
    public async Task Child_ThatFails_IsRunAgainUnderItsId()
    {
        var attempt = 0;
        var functions = new Functions()
            .Activity<object>("Count", _ => ++attempt)
            .Orchestrator("Child", Returns(async context =>
                await context.CallActivityAsync<int>("Count") < 3 ? throw new InvalidOperationException() : context.InstanceId))
            .Orchestrator("Main", Returns(context => context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(new RetryPolicy(3, Minute), "the-child"))));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.AdvanceAsync(2 * Minute);

        Assert.Equal("the-child", (await hub.SeeAsync(id)).ReadOutputAs<string>());
        Assert.Equal(3, attempt);
    }
}
