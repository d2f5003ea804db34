using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class ExternalEvents(Azurite azurite) : Durable(azurite)
{
    [Theory, BothStores]
    public async Task Raise_AfterTheWait_ServesItWithoutRegardToCase(StoreKind store)
    {
        var functions = new Functions().Orchestrator("Main", Returns(context => context.WaitForExternalEvent<string>("Approved")));
        await using var hub = await StartAsync(store, functions);
        var id = await hub.RunAsync("Main");

        await hub.RaiseAsync(id, "aPPROVED", "yes");

        Assert.Equal("yes", (await hub.SeeAsync(id)).ReadOutputAs<string>());
    }

    [Theory, BothStores]
    public async Task Raise_BeforeTheWait_IsKeptFirstInFirstOut(StoreKind store)
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            await context.CreateTimer(Minute, CancellationToken.None);
            return await context.WaitForExternalEvent<int>("N") * 100
                + await context.WaitForExternalEvent<int>("n") * 10
                + await context.WaitForExternalEvent<int>("N");
        }));
        await using var hub = await StartAsync(store, functions);
        var id = await hub.RunAsync("Main");
        foreach (var number in new[] { 1, 2, 3 })
            await hub.RaiseAsync(id, "N", number);

        await hub.AdvanceAsync(Minute);

        Assert.Equal(123, (await hub.SeeAsync(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Raise_WithSeveralWaits_ServesTheLatestFirst()
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            var first = context.WaitForExternalEvent<string>("E");
            var second = context.WaitForExternalEvent<string>("E");
            return $"first {await first}, second {await second}";
        }));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.RaiseAsync(id, "E", "a");
        await hub.RaiseAsync(id, "E", "b");

        Assert.Equal("first b, second a", (await hub.SeeAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Raise_AfterACancelledWait_IsSwallowedByIt()
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            var open = context.WaitForExternalEvent<string>("E");
            using (var cancel = new CancellationTokenSource())
            {
                var cancelled = context.WaitForExternalEvent<string>("E", cancel.Token);
                cancel.Cancel();
            }

            return await open;
        }));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.RaiseAsync(id, "E", "swallowed");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync(id)).RuntimeStatus);
        await hub.RaiseAsync(id, "E", "taken");

        Assert.Equal("taken", (await hub.SeeAsync(id)).ReadOutputAs<string>());
    }

    [Theory, BothStores]
    public async Task Wait_WithTimeout_EndsWithWhicheverIsFirst(StoreKind store)
    {
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("E", 2 * Minute);
            }
            catch (OperationCanceledException)
            {
                return "too late";
            }
        }));
        await using var hub = await StartAsync(store, functions);
        var (late, early) = (await hub.RunAsync("Main"), await hub.RunAsync("Main"));

        await hub.AdvanceAsync(Minute);
        await hub.RaiseAsync(early, "E", "in time");
        await hub.AdvanceAsync(Minute);

        Assert.Equal("in time", (await hub.SeeAsync(early)).ReadOutputAs<string>());
        Assert.Equal("too late", (await hub.SeeAsync(late)).ReadOutputAs<string>());
    }

    [Theory, BothStores]
    public async Task Raise_ToAnUnknownInstance_IsDroppedWithoutASound(StoreKind store)
    {
        await using var hub = await StartAsync(store, new());

        await hub.RaiseAsync("nobody", "E");

        Assert.Null(await hub.Client.GetInstanceAsync("nobody", Cancellation));
    }

    [Theory, BothStores]
    public async Task Raise_ToAFinishedInstance_Fails(StoreKind store)
    {
        await using var hub = await StartAsync(store, new Functions().Orchestrator("Main", _ => Task.CompletedTask));
        var id = await hub.RunAsync("Main");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => hub.RaiseAsync(id, "E"));

        Assert.Contains(id, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raise_OfAPayloadThatDoesNotFit_FailsTheWait()
    {
        var functions = new Functions().Orchestrator("Main", context => context.WaitForExternalEvent<int>("E"));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.RaiseAsync(id, "E", "no number");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.SeeAsync(id)).RuntimeStatus);
    }

    [Theory, BothStores]
    public async Task SendEvent_ToAnotherInstance_ArrivesInOrder(StoreKind store)
    {
        var functions = new Functions()
            .Orchestrator("Receiver", Returns(async context =>
            {
                List<int> got = [];
                while (got.Count < 20)
                    got.Add(await context.WaitForExternalEvent<int>("N"));
                return got;
            }))
            .Orchestrator("Sender", context =>
            {
                for (var i = 0; i < 20; i++)
                    context.SendEvent("receiver", "N", i);
                return Task.CompletedTask;
            });
        await using var hub = await StartAsync(store, functions);
        await hub.RunAsync("Receiver", id: "receiver");

        await hub.RunAsync("Sender");

        Assert.Equal(Enumerable.Range(0, 20), (await hub.SeeAsync("receiver")).ReadOutputAs<int[]>());
    }
}
