using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class ContinuingAsNew(Azurite azurite) : Durable(azurite)
{
    /// <summary>Takes one event an execution, as the workflows do fifty.</summary>
    private static Functions Counter(bool preserve) => new Functions().Orchestrator("Main", Returns(async context =>
    {
        var sum = context.GetInput<int>();
        var pending = context.WaitForExternalEvent<int>("N");
        await context.CreateTimer(Minute, CancellationToken.None);
        sum = sum * 10 + await pending;
        if (sum < 100)
            context.ContinueAsNew(sum, preserve);
        return sum;
    }));

    [Theory, BothStores]
    public async Task ContinueAsNew_Preserving_KeepsUnprocessedEventsInOrder(StoreKind store)
    {
        await using var hub = await StartAsync(store, Counter(preserve: true));
        var id = await hub.RunAsync("Main", 0);
        foreach (var number in new[] { 1, 2, 3 })
            await hub.RaiseAsync(id, "N", number);

        await hub.AdvanceAsync(3 * Minute);

        Assert.Equal(123, (await hub.SeeAsync(id)).ReadOutputAs<int>());
    }

    [Theory, BothStores]
    public async Task ContinueAsNew_NotPreserving_DropsUnprocessedEvents(StoreKind store)
    {
        await using var hub = await StartAsync(store, Counter(preserve: false));
        var id = await hub.RunAsync("Main", 0);
        foreach (var number in new[] { 1, 2, 3 })
            await hub.RaiseAsync(id, "N", number);
        await hub.AdvanceAsync(3 * Minute);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync(id)).RuntimeStatus);

        await hub.RaiseAsync(id, "N", 4);
        await hub.AdvanceAsync(Minute);
        await hub.RaiseAsync(id, "N", 5);
        await hub.AdvanceAsync(Minute);

        Assert.Equal(145, (await hub.SeeAsync(id)).ReadOutputAs<int>());
    }

    [Theory, BothStores]
    public async Task ContinueAsNew_Often_KeepsTheCustomStatusAndEmptiesTheHistory(StoreKind store)
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            var left = context.GetInput<int>();
            if (left == 60)
                context.SetCustomStatus("begun");
            if (left > 0)
                context.ContinueAsNew(left - 1);
            await Task.CompletedTask;
            return "through";
        }));
        await using var hub = await StartAsync(store, functions);

        var id = await hub.RunAsync("Main", 60);

        var end = await hub.SeeAsync(id);
        Assert.Equal("through", end.ReadOutputAs<string>());
        Assert.Equal("begun", end.ReadCustomStatusAs<string>());
        Assert.Equal(0, end.ReadInputAs<int>());
    }

    [Fact]
    public async Task ContinueAsNew_InAChild_StillAnswersTheParent()
    {
        var functions = new Functions()
            .Orchestrator("Child", Returns(context =>
            {
                var left = context.GetInput<int>();
                if (left > 0)
                    context.ContinueAsNew(left - 1);
                return Task.FromResult($"{context.Parent!.Name} got {left}");
            }))
            .Orchestrator("Main", Returns(context => context.CallSubOrchestratorAsync<string>("Child", 3)));
        await using var hub = await StartAsync(functions);

        Assert.Equal("Main got 0", (await hub.SeeAsync(await hub.RunAsync("Main"))).ReadOutputAs<string>());
    }
}
