using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Starting(Azurite azurite) : Durable(azurite)
{
    private static Functions Waiting => new Functions()
        .Orchestrator("Waiting", Returns(async context => context.GetInput<int>() + await context.WaitForExternalEvent<int>("N")));

    private static StartOrchestrationOptions WithId(string id) => new(id);

    [Theory, BothStores]
    public async Task Start_OfAnIdThatRuns_IsRefused(StoreKind store)
    {
        await using var hub = await StartAsync(store, Waiting);
        await hub.RunAsync("Waiting", 1, "one");

        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.RunAsync("Waiting", 2, "one"));

        Assert.Equal(1, (await hub.SeeAsync("one")).ReadInputAs<int>());
    }

    [Theory, BothStores]
    public async Task Start_OfAFinishedId_ReplacesIt(StoreKind store)
    {
        await using var hub = await StartAsync(store, Waiting);
        await hub.RunAsync("Waiting", 1, "one");
        await hub.RaiseAsync("one", "N", 1);

        await hub.RunAsync("Waiting", 2, "one");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync("one")).RuntimeStatus);
        Assert.Null((await hub.SeeAsync("one")).SerializedOutput);
        await hub.RaiseAsync("one", "N", 1);

        Assert.Equal(3, (await hub.SeeAsync("one")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Start_WithDedupeStatuses_IsRefusedInThem()
    {
        await using var hub = await StartAsync(Waiting);
        await hub.RunAsync("Waiting", 1, "one");
        await hub.RaiseAsync("one", "N", 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Waiting", 2, WithId("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed), Cancellation));
    }

    [Fact]
    public async Task Start_ThirtyTimesAtOnce_MakesOneInstance()
    {
        await using var hub = await StartAsync(Waiting);

        var starts = await Task.WhenAll(Enumerable.Range(0, 30).Select(async number =>
        {
            try
            {
                await hub.Client.ScheduleNewOrchestrationInstanceAsync("Waiting", number, WithId("one"), Cancellation);
                return 1;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }));

        Assert.Equal(1, starts.Sum());
    }

    [Theory, BothStores]
    public async Task Start_Later_IsPendingUntilThen(StoreKind store)
    {
        await using var hub = await StartAsync(store, Waiting);
        var options = new StartOrchestrationOptions("later", hub.Time.GetUtcNow() + Minute);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Waiting", 1, options, Cancellation);

        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await hub.SeeAsync("later")).RuntimeStatus);
        await hub.AdvanceAsync(Minute);

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync("later")).RuntimeStatus);
    }

    [Fact]
    public async Task WaitForStart_BeforeTheStart_SeesIt()
    {
        await using var hub = await StartAsync(Waiting);
        var waiting = hub.Client.WaitForInstanceStartAsync("one", Cancellation);

        await hub.RunAsync("Waiting", 1, "one");

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await waiting).RuntimeStatus);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("@entity")]
    public async Task Start_WithAnIdThatCannotBeStored_IsRefused(string id)
    {
        await using var hub = await StartAsync(Waiting);

        await Assert.ThrowsAsync<ArgumentException>(() => hub.RunAsync("Waiting", 1, id));
    }

    [Theory, BothStores]
    public async Task Payload_OverTheLimit_IsRefusedAndAtTheLimitIsKept(StoreKind store)
    {
        await using var hub = await StartAsync(store, new Functions()
            .Orchestrator("Echo", Returns(context => Task.FromResult(context.GetInput<string>()))));
        var longest = new string('ä', 10_000) + new string('x', 30_000);

        var end = await hub.SeeAsync(await hub.RunAsync("Echo", longest));

        Assert.Equal(longest, end.ReadOutputAs<string>());
        await Assert.ThrowsAsync<ArgumentException>(() => hub.RunAsync("Echo", new string('x', 200_000)));
    }
}
