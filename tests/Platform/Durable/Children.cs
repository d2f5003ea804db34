using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Children(Azurite azurite) : Durable(azurite)
{
    [Theory, BothStores]
    public async Task Child_IsAnInstanceOfItsOwn_AndAnswersItsParent(StoreKind store)
    {
        var functions = new Functions()
            .Orchestrator("Child", Returns(context => Task.FromResult($"{context.Parent!.InstanceId} {context.GetInput<int>()}")))
            .Orchestrator("Main", Returns(context => Task.WhenAll(
                Enumerable.Range(0, 12).Select(number => context.CallSubOrchestratorAsync<string>("Child", number)))));
        await using var hub = await StartAsync(store, functions);

        var id = await hub.RunAsync("Main", id: "parent");

        Assert.Equal(
            Enumerable.Range(0, 12).Select(number => $"parent {number}"), (await hub.SeeAsync(id)).ReadOutputAs<string[]>());
        Assert.Equal(13, await hub.Client.GetAllInstancesAsync().CountAsync(Cancellation));
    }

    [Theory, BothStores]
    public async Task Child_ThatFails_ThrowsInTheParent(StoreKind store)
    {
        var functions = new Functions()
            .Orchestrator("Child", _ => throw new TimeoutException("no answer"))
            .Orchestrator("Main", Returns(async context =>
            {
                try
                {
                    await context.CallSubOrchestratorAsync("Child");
                    return "no failure";
                }
                catch (TaskFailedException e)
                {
                    return $"{e.TaskName} {e.FailureDetails.IsCausedBy<TimeoutException>()} {e.FailureDetails.ErrorMessage}";
                }
            }));
        await using var hub = await StartAsync(store, functions);

        Assert.Equal("Child True no answer", (await hub.SeeAsync(await hub.RunAsync("Main"))).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Child_WithAnIdThatRuns_FailsTheCall()
    {
        var functions = new Functions()
            .Orchestrator("Waiting", context => context.WaitForExternalEvent<string>("E"))
            .Orchestrator("Main", context =>
                context.CallSubOrchestratorAsync("Waiting", options: new SubOrchestrationOptions(instanceId: "taken")));
        await using var hub = await StartAsync(functions);
        await hub.RunAsync("Waiting", id: "taken");

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Contains("already exists", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory, BothStores]
    public async Task Terminate_Recursive_EndsTheChildrenToo(StoreKind store)
    {
        var functions = new Functions()
            .Orchestrator("Child", context => context.WaitForExternalEvent<string>("E"))
            .Orchestrator("Main", context => context.CallSubOrchestratorAsync("Child", options: new TaskOptions().WithInstanceId("child")));
        await using var hub = await StartAsync(store, functions);
        var id = await hub.RunAsync("Main");

        await hub.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: true), Cancellation);
        await hub.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.SeeAsync("child")).RuntimeStatus);
    }
}
