using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Activities(Azurite azurite) : Durable(azurite)
{
    [Theory, BothStores]
    public async Task Call_Returns_ItsResultAndRunsOnce(StoreKind store)
    {
        var functions = new Functions()
            .Activity<string>("Greet", name => $"Hello {name}")
            .Orchestrator("Main", Returns(async context =>
                await context.CallActivityAsync<string>("Greet", "Anna") + await context.CallActivityAsync<string>("greet", "Bert")));
        await using var hub = await StartAsync(store, functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Equal("Hello AnnaHello Bert", end.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        Assert.Equal(2, functions.RunsOf("Greet"));
    }

    [Theory, BothStores]
    public async Task FanOut_OfMany_CollectsAllInOrder(StoreKind store)
    {
        var functions = new Functions()
            .Activity<int>("Double", number => number * 2)
            .Orchestrator("Main", Returns(context => Task.WhenAll(
                Enumerable.Range(0, 40).Select(number => context.CallActivityAsync<int>("Double", number)))));
        await using var hub = await StartAsync(store, functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Equal(Enumerable.Range(0, 40).Select(number => number * 2), end.ReadOutputAs<int[]>());
        Assert.Equal(40, functions.RunsOf("Double"));
    }

    [Theory, BothStores]
    public async Task Call_OfAMissingActivity_FailsWithoutRetry(StoreKind store)
    {
        var functions = new Functions().Orchestrator("Main", Returns(context =>
            context.CallActivityAsync<string>("Nobody", options: new TaskOptions(new RetryPolicy(5, Minute)))));
        await using var hub = await StartAsync(store, functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("'Nobody'", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithOptionsAsInput_IsRefused()
    {
        var functions = new Functions()
            .Activity<object>("Any", _ => null)
            .Orchestrator("Main", context => context.CallActivityAsync("Any", (object)new TaskOptions()));
        await using var hub = await StartAsync(functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.True(end.FailureDetails!.IsCausedBy<ArgumentException>());
    }

    [Fact]
    public async Task Orchestrator_ThatReturnsBeforeItsActivity_RunsUntilTheActivityIsDone()
    {
        var gate = new TaskCompletionSource<object?>();
        var functions = new Functions()
            .Activity<object>("Slow", (_, _) => gate.Task)
            .Orchestrator("Main", Returns(context =>
            {
                _ = context.CallActivityAsync("Slow");
                return Task.FromResult("done");
            }));
        await using var hub = await StartAsync(functions);

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Main", Cancellation);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync(id)).RuntimeStatus);
        gate.SetResult(null);
        var end = await hub.Client.WaitForInstanceCompletionAsync(id, true, Cancellation);

        Assert.Equal("done", end.ReadOutputAs<string>());
    }
}
