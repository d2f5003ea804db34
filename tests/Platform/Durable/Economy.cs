using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using Microsoft.DurableTask;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>Transactions that carry episodes, counted.</summary>
public sealed class Economy(Azurite azurite) : Durable(azurite)
{
    private static Functions Desk => new Functions()
        .Activity<int>("Echo", number => number)
        .Orchestrator("Main", async context =>
        {
            for (var signal = await context.WaitForExternalEvent<int>("N"); signal > 0; signal = await context.WaitForExternalEvent<int>("N"))
                await context.CreateTimer(Minute, CancellationToken.None);
            await context.CallActivityAsync("Echo", 1);
        });

    [Fact]
    public async Task StartEventTimerAndActivity_CostOneTransactionEach_AndWaitingNone()
    {
        var store = new MortalStore(new MemoryHubStore(), int.MaxValue, isStored: false);
        await using var hub = await Hub.StartAsync(Desk, store);

        var id = await hub.RunAsync("Main");
        Assert.Equal(1, store.Commits);
        await hub.AdvanceAsync(TimeSpan.FromDays(3));
        await hub.SeeAsync(id);
        Assert.Equal(1, store.Commits);
        await hub.RaiseAsync(id, "N", 1);
        Assert.Equal(2, store.Commits);
        await hub.AdvanceAsync(Minute);
        Assert.Equal(3, store.Commits);
        await hub.RaiseAsync(id, "N", 0);
        Assert.Equal(5, store.Commits);
    }

    [Fact]
    public async Task StepsThatWait_ShareATransaction()
    {
        var store = new MortalStore(NewStore(StoreKind.Tables), int.MaxValue, isStored: false);
        await using var hub = await Hub.StartAsync(Desk, store);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(number =>
            hub.Client.ScheduleNewOrchestrationInstanceAsync("Main", number, Cancellation)));

        Assert.InRange(store.Commits, 1, 63);
    }
}
