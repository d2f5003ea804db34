using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>One run through activities, a child, a timer, an event and an execution that continues as new, cut off at each of its commits.</summary>
public sealed class Deaths(Azurite azurite) : Durable(azurite)
{
    private const int CommitsMax = 40;
    private const int TablesStride = 4;
    private const string Id = "conversation";

    private static Functions Everything => new Functions()
        .Activity<string>("Greet", name => "Hello " + name)
        .Orchestrator("Child", Returns(context => context.CallActivityAsync<string>("Greet", context.GetInput<string>())))
        .Orchestrator("Main", Returns(async context =>
        {
            var soFar = context.GetInput<string>()!;
            var both = await Task.WhenAll(
                context.CallActivityAsync<string>("Greet", "Anna"), context.CallSubOrchestratorAsync<string>("Child", "Bert"));
            context.SendEvent(context.InstanceId, "Note", soFar.Length == 0 ? "one" : "two");
            await context.CreateTimer(Minute, CancellationToken.None);
            var text = $"{soFar}{both[0]}, {both[1]}, {await context.WaitForExternalEvent<string>("Note")}. ";
            if (soFar.Length == 0)
                context.ContinueAsNew(text);
            return text;
        }));

    [Theory, BothStores]
    public async Task Death_AtAnyCommit_IsMadeGoodByTheNextHost(StoreKind kind)
    {
        var commits = await CountCommitsAsync(kind);
        Assert.InRange(commits, 8, CommitsMax);
        foreach (var isStored in new[] { false, true })
            for (var commit = 1; commit <= commits; commit += kind == StoreKind.Memory ? 1 : TablesStride)
                await DieAndGoOnAsync(kind, commit, isStored);
    }

    private async Task<int> CountCommitsAsync(StoreKind kind)
    {
        var store = new MortalStore(NewStore(kind), int.MaxValue, false);
        await using var hub = await Hub.StartAsync(Everything, store);
        await hub.RunAsync("Main", "", Id);
        await hub.AdvanceAsync(2 * Minute);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.SeeAsync(Id)).RuntimeStatus);
        return store.Commits;
    }

    private async Task DieAndGoOnAsync(StoreKind kind, int commit, bool isStored)
    {
        var (storage, functions, time) = (NewStore(kind), Everything, new ManualTime());
        var mortal = new MortalStore(storage, commit, isStored);
        await using (var first = await Hub.StartAsync(functions, mortal, time))
        {
            var start = first.Client.ScheduleNewOrchestrationInstanceAsync("Main", "", new StartOrchestrationOptions(Id), Cancellation);
            await Task.WhenAny(start, mortal.Death);
            while (await first.StepAsync(mortal.Death))
            {
                // Waiting steps may share a transaction, so a run can end before it has made as many commits as the one that counted.
            }

            await first.KillAsync();
        }

        await using var second = await Hub.StartAsync(functions, storage, time);
        await EnsureStartedAsync(second);
        await second.AdvanceAsync(5 * Minute);

        var end = await second.SeeAsync(Id);
        Assert.True(OrchestrationRuntimeStatus.Completed == end.RuntimeStatus, $"died at {commit}, stored: {isStored}: {end}");
        Assert.Equal("Hello Anna, Hello Bert, one. Hello Anna, Hello Bert, two. ", end.ReadOutputAs<string>());
        Assert.InRange(functions.RunsOf("Greet"), 4, 8);
    }

    // The caller of a start that was not answered calls again.
    private static async Task EnsureStartedAsync(Hub hub)
    {
        try
        {
            await hub.RunAsync("Main", "", Id);
        }
        catch (InvalidOperationException)
        {
            // It had been stored.
        }
    }
}
