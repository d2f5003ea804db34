using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Sizes(Azurite azurite) : Durable(azurite)
{
    [Theory, BothStores]
    public async Task LongHistory_IsKeptInChunks_AndReadBack(StoreKind kind)
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            var length = 0;
            for (var i = 0; i < 12; i++)
                length += (await context.WaitForExternalEvent<string>("Text")).Length;
            return length;
        }));
        var (store, time) = (NewStore(kind), new ManualTime());
        var first = await Hub.StartAsync(functions, store, time);
        var id = await first.RunAsync("Main");
        for (var i = 0; i < 11; i++)
            await first.RaiseAsync(id, "Text", new string('x', 10_000));
        await first.KillAsync();

        await using var second = await Hub.StartAsync(functions, store, time);
        await second.RaiseAsync(id, "Text", "x");

        Assert.Equal(110_001, (await second.SeeAsync(id)).ReadOutputAs<int>());
        Assert.Equal(1, (await second.Client.PurgeInstanceAsync(id, Cancellation)).PurgedInstanceCount);
    }

    [Theory, BothStores]
    public async Task Step_ThatNoTransactionCanHold_FailsTheInstance(StoreKind kind)
    {
        var functions = new Functions().Orchestrator("Main", context =>
        {
            for (var i = 0; i < 10; i++)
                context.SendEvent("other", "Text", new string('x', 100_000));
            return context.WaitForExternalEvent<string>("E");
        });
        await using var hub = await StartAsync(kind, functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("references", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory, BothStores]
    public async Task LargestPayloads_TogetherInOneInstance_AreStored(StoreKind kind)
    {
        var functions = new Functions().Orchestrator("Main", Returns(context =>
        {
            context.SetCustomStatus(context.GetInput<string>());
            return Task.FromResult(context.GetInput<string>());
        }));
        var largest = new string('x', DurableEngine.Limits.PayloadCharsMax - 2);
        await using var hub = await StartAsync(kind, functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main", largest));

        Assert.Equal(largest, end.ReadOutputAs<string>());
        Assert.Equal(largest, end.ReadCustomStatusAs<string>());
    }

    [Theory, BothStores]
    public async Task Answer_ThatDoesNotFitBesideTheRest_FailsTheCall(StoreKind kind)
    {
        var functions = new Functions()
            .Orchestrator("Child", Returns(context =>
            {
                context.SetCustomStatus(context.GetInput<string>());
                return Task.FromResult(context.GetInput<string>());
            }))
            .Orchestrator("Main", context => context.CallSubOrchestratorAsync<string>(
                "Child", new string('x', DurableEngine.Limits.PayloadCharsMax - 2)));
        await using var hub = await StartAsync(kind, functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Contains("references", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
