using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Stopping(Azurite azurite) : Durable(azurite)
{
    private static Functions Adder => new Functions()
        .Activity<int>("Echo", number => number)
        .Orchestrator("Main", Returns(async context =>
            await context.WaitForExternalEvent<int>("N") * 10 + await context.WaitForExternalEvent<int>("N")
                + await context.CallActivityAsync<int>("Echo", 0)));

    [Theory, BothStores]
    public async Task Terminate_EndsTheInstance_WithTheOutput(StoreKind store)
    {
        await using var hub = await StartAsync(store, Adder);
        var id = await hub.RunAsync("Main");

        await hub.Client.TerminateInstanceAsync(id, "enough", Cancellation);

        var end = await hub.SeeAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal("enough", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Terminate_OfAFinishedOrUnknownInstance_Fails()
    {
        await using var hub = await StartAsync(new Functions().Orchestrator("Main", _ => Task.CompletedTask));
        var id = await hub.RunAsync("Main");

        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.TerminateInstanceAsync(id, Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.TerminateInstanceAsync("nobody", Cancellation));
    }

    [Theory, BothStores]
    public async Task Suspend_HoldsWhatArrives_UntilResume(StoreKind store)
    {
        await using var hub = await StartAsync(store, Adder);
        var id = await hub.RunAsync("Main");
        await hub.Client.SuspendInstanceAsync(id, "lunch", Cancellation);

        await hub.RaiseAsync(id, "N", 4);
        await hub.RaiseAsync(id, "N", 2);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.SeeAsync(id)).RuntimeStatus);
        await hub.Client.ResumeInstanceAsync(id, "back", Cancellation);
        await hub.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(42, (await hub.SeeAsync(id)).ReadOutputAs<int>());
    }

    [Theory, BothStores]
    public async Task Suspend_DuringActivitiesAndTimers_LosesAndRepeatsNothing(StoreKind store)
    {
        var gate = new TaskCompletionSource<object?>();
        var functions = new Functions()
            .Activity<object>("Slow", (_, _) => gate.Task)
            .Orchestrator("Main", Returns(async context =>
            {
                var slow = context.CallActivityAsync<string>("Slow");
                await context.CreateTimer(Minute, CancellationToken.None);
                return await slow;
            }));
        await using var hub = await StartAsync(store, functions);
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Main", Cancellation);
        await hub.Client.SuspendInstanceAsync(id, null, Cancellation);

        gate.SetResult("slow");
        await hub.AdvanceAsync(2 * Minute);
        await hub.RaiseAsync(id, "Unheard");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.SeeAsync(id)).RuntimeStatus);
        Assert.Equal(1, functions.RunsOf("Slow"));
        await hub.Client.ResumeInstanceAsync(id, null, Cancellation);

        Assert.Equal("slow", (await hub.SeeAsync(id)).ReadOutputAs<string>());
        Assert.Equal(1, functions.RunsOf("Slow"));
    }
}
