using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Querying(Azurite azurite) : Durable(azurite)
{
    private async Task<Hub> StartWithSixAsync(StoreKind store)
    {
        var hub = await StartAsync(store, new Functions()
            .Orchestrator("Done", Returns(_ => Task.FromResult("out")))
            .Orchestrator("Waiting", context => context.WaitForExternalEvent<string>("E")));
        foreach (var number in new[] { 1, 2, 3 })
        {
            await hub.RunAsync("Done", number, $"done-{number}");
            await hub.RunAsync("Waiting", number, $"waiting-{number}");
            await hub.AdvanceAsync(Minute);
        }

        return hub;
    }

    private static async Task<string[]> IdsAsync(Hub hub, OrchestrationQuery? query) =>
        [.. (await hub.Client.GetAllInstancesAsync(query).Select(instance => instance.InstanceId).ToListAsync(Cancellation)).Order()];

    [Theory, BothStores]
    public async Task Query_ByStatusPrefixAndTime_FindsThese(StoreKind store)
    {
        await using var hub = await StartWithSixAsync(store);

        Assert.Equal(6, (await IdsAsync(hub, null)).Length);
        Assert.Equal(
            ["done-1", "done-2", "done-3"], await IdsAsync(hub, new(Statuses: [OrchestrationRuntimeStatus.Completed])));
        Assert.Equal(["waiting-2"], await IdsAsync(hub, new(InstanceIdPrefix: "waiting-2")));
        Assert.Equal(
            ["done-2", "waiting-2"],
            await IdsAsync(hub, new(ManualTime.DefaultStart + Minute, ManualTime.DefaultStart + 1.5 * Minute)));
    }

    [Theory, BothStores]
    public async Task Query_InPages_GoesOnWhereThePageEnded(StoreKind store)
    {
        await using var hub = await StartWithSixAsync(store);

        List<string> seen = [];
        string? token = null;
        do
        {
            var page = await hub.Client.GetAllInstancesAsync(new(PageSize: 2)).AsPages(token).FirstAsync(Cancellation);
            Assert.InRange(page.Values.Count, 0, 2);
            seen.AddRange(page.Values.Select(instance => instance.InstanceId));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(await IdsAsync(hub, null), seen.Order());
    }

    [Theory, BothStores]
    public async Task Purge_RemovesFinishedInstances_AndOnlyThose(StoreKind store)
    {
        await using var hub = await StartWithSixAsync(store);

        Assert.Equal(1, (await hub.Client.PurgeInstanceAsync("done-1", Cancellation)).PurgedInstanceCount);
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("waiting-1", Cancellation)).PurgedInstanceCount);
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("nobody", Cancellation)).PurgedInstanceCount);
        Assert.Equal(2, (await hub.Client.PurgeAllInstancesAsync(new(), Cancellation)).PurgedInstanceCount);

        Assert.Equal(["waiting-1", "waiting-2", "waiting-3"], await IdsAsync(hub, null));
    }

    [Theory, BothStores]
    public async Task PurgeAll_ByTimeAndStatus_SparesTheYoungAndTheRunning(StoreKind store)
    {
        await using var hub = await StartWithSixAsync(store);
        var filter = new PurgeInstancesFilter(CreatedTo: ManualTime.DefaultStart + Minute, Statuses: [OrchestrationRuntimeStatus.Completed]);

        var purged = await hub.Client.PurgeAllInstancesAsync(filter, Cancellation);

        Assert.Equal((2, true), (purged.PurgedInstanceCount, purged.IsComplete));
        Assert.Equal(["done-3", "waiting-1", "waiting-2", "waiting-3"], await IdsAsync(hub, null));
        Assert.False((await hub.Client.PurgeAllInstancesAsync(new() { Timeout = TimeSpan.Zero }, Cancellation)).IsComplete);
    }

    [Theory, BothStores]
    public async Task PurgeAll_MoreThanAPage_LeavesNone(StoreKind store)
    {
        const int MoreThanAPage = 110;
        await using var hub = await StartAsync(store, new Functions().Orchestrator("Done", Returns(_ => Task.FromResult("out"))));
        await Task.WhenAll(Enumerable.Range(0, MoreThanAPage).Select(number =>
            hub.Client.ScheduleNewOrchestrationInstanceAsync("Done", number, new StartOrchestrationOptions($"done-{number}"), Cancellation)));
        await hub.WhenIdleAsync();

        Assert.Equal(MoreThanAPage, (await hub.Client.PurgeAllInstancesAsync(new(), Cancellation)).PurgedInstanceCount);
        Assert.Empty(await IdsAsync(hub, null));
    }
}
