using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Failures(Azurite azurite) : Durable(azurite)
{
    [Theory, BothStores]
    public async Task Activity_ThatThrows_SurfacesWithItsDetails(StoreKind store)
    {
        var functions = new Functions()
            .Activity<object>("Throw", _ => throw new InvalidOperationException("outer", new KeyNotFoundException("inner")))
            .Orchestrator("Main", Returns(async context =>
            {
                try
                {
                    await context.CallActivityAsync("Throw");
                    return "no failure";
                }
                catch (TaskFailedException e)
                {
                    var details = e.FailureDetails;
                    return $"{e.TaskName} {details.ErrorType} {details.IsCausedBy<SystemException>()} "
                        + $"{details.ErrorMessage} {details.InnerFailure!.IsCausedBy<KeyNotFoundException>()} {details.StackTrace is not null}";
                }
            }));
        await using var hub = await StartAsync(store, functions);

        Assert.Equal(
            "Throw System.InvalidOperationException True outer True True",
            (await hub.SeeAsync(await hub.RunAsync("Main"))).ReadOutputAs<string>());
    }

    [Theory, BothStores]
    public async Task Orchestrator_ThatDoesNotCatch_FailsWithTheCauseInside(StoreKind store)
    {
        var functions = new Functions()
            .Activity<object>("Throw", _ => throw new TimeoutException("no answer"))
            .Orchestrator("Main", context => context.CallActivityAsync("Throw"));
        await using var hub = await StartAsync(store, functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.True(end.FailureDetails!.IsCausedBy<TaskFailedException>());
        Assert.True(end.FailureDetails.InnerFailure!.IsCausedBy<TimeoutException>());
        Assert.Contains("Task 'Throw' (#0) failed", end.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfAnUnknownOrchestrator_FailsTheInstance()
    {
        await using var hub = await StartAsync(new());

        var end = await hub.SeeAsync(await hub.RunAsync("Nobody"));

        Assert.Contains("'Nobody'", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_ReadWithoutInputs_RefusesToReadThem()
    {
        await using var hub = await StartAsync(new Functions().Orchestrator("Main", Returns(_ => Task.FromResult(1))));
        var id = await hub.RunAsync("Main", "input");

        var bare = await hub.Client.GetInstanceAsync(id, Cancellation);

        Assert.Null(bare!.SerializedInput);
        Assert.Throws<InvalidOperationException>(() => bare.ReadOutputAs<int>());
    }
}
