using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Timers(Azurite azurite) : Durable(azurite)
{
    [Theory, BothStores]
    public async Task CreateTimer_Fires_AtItsTimeAndNotBefore(StoreKind store)
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            await context.CreateTimer(5 * Minute, CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));
        await using var hub = await StartAsync(store, functions);
        var start = hub.Time.GetUtcNow();
        var id = await hub.RunAsync("Main");

        await hub.AdvanceAsync(5 * Minute - TimeSpan.FromMilliseconds(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync(id)).RuntimeStatus);
        await hub.AdvanceAsync(TimeSpan.FromMilliseconds(1));

        Assert.Equal((start + 5 * Minute).UtcDateTime, (await hub.SeeAsync(id)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task CreateTimer_InThePast_FiresAtOnce()
    {
        var functions = new Functions().Orchestrator("Main", context =>
            context.CreateTimer(context.CurrentUtcDateTime - Minute, CancellationToken.None));
        await using var hub = await StartAsync(functions);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.SeeAsync(await hub.RunAsync("Main"))).RuntimeStatus);
    }

    [Theory, BothStores]
    public async Task Cancel_OfATimer_LetsTheInstanceEndAtOnce(StoreKind store)
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            using var cancel = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(3), cancel.Token);
            await context.WaitForExternalEvent<string>("Go");
            cancel.Cancel();
            return timer.IsCanceled;
        }));
        await using var hub = await StartAsync(store, functions);
        var id = await hub.RunAsync("Main");

        await hub.RaiseAsync(id, "Go", "now");

        Assert.True((await hub.SeeAsync(id)).ReadOutputAs<bool>());
    }

    [Fact]
    public async Task LeftBehind_Timer_KeepsTheInstanceRunningUntilItFires()
    {
        var functions = new Functions().Orchestrator("Main", Returns(context =>
        {
            _ = context.CreateTimer(Minute, CancellationToken.None);
            return Task.FromResult("returned");
        }));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync(id)).RuntimeStatus);
        await hub.AdvanceAsync(Minute);

        Assert.Equal("returned", (await hub.SeeAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task ManyTimers_FireInTheOrderOfTheirTimes()
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            List<int> fired = [];
            async Task WaitAsync(int minutes)
            {
                await context.CreateTimer(minutes * Minute, CancellationToken.None);
                fired.Add(minutes);
            }

            await Task.WhenAll(WaitAsync(3), WaitAsync(1), WaitAsync(2));
            return string.Join(' ', fired);
        }));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.AdvanceAsync(10 * Minute);

        Assert.Equal("1 2 3", (await hub.SeeAsync(id)).ReadOutputAs<string>());
    }
}
