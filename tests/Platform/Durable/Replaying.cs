using ContactFunctions.DurableEngine.Replay;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Replaying(Azurite azurite) : Durable(azurite)
{
    [Fact]
    public async Task Replay_ShowsTheSameIdsTimesAndInput_AndKnowsThatItReplays()
    {
        List<(bool IsReplaying, Guid Id, DateTime At)> seen = [];
        var functions = new Functions().Orchestrator("Main", Returns(async context =>
        {
            seen.Add((context.IsReplaying, context.NewGuid(), context.CurrentUtcDateTime));
            await context.CreateTimer(Minute, CancellationToken.None);
            await context.CreateTimer(Minute, CancellationToken.None);
            return context.GetInput<string>();
        }));
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main", "input");

        await hub.AdvanceAsync(2 * Minute);

        Assert.Equal("input", (await hub.SeeAsync(id)).ReadOutputAs<string>());
        Assert.Equal([false, true, true], seen.Select(look => look.IsReplaying));
        Assert.Single(seen.Select(look => (look.Id, look.At)).Distinct());
    }

    [Fact]
    public async Task ReplaySafeLogger_WritesEachLineOnce()
    {
        using var log = new CapturedLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var functions = new Functions().Orchestrator("Main", async context =>
        {
            var logger = context.CreateReplaySafeLogger("Desk");
            logger.LogWarning("first");
            await context.CreateTimer(Minute, CancellationToken.None);
            logger.LogWarning("second");
        });
        await using var hub = await Hub.StartAsync(functions, loggers: loggers);

        await hub.RunAsync("Main");
        await hub.AdvanceAsync(Minute);

        Assert.Equal(["first", "second"], log.From(LogLevel.Warning).Select(line => line.Text));
    }

    [Fact]
    public async Task Code_ThatChanged_FailsTheInstanceNamingBoth()
    {
        var isNew = false;
        var functions = new Functions()
            .Activity<object>("Old", _ => null)
            .Activity<object>("New", _ => null)
            .Orchestrator("Main", async context =>
            {
                await context.CallActivityAsync(isNew ? "New" : "Old");
                await context.WaitForExternalEvent<string>("E");
            });
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");
        isNew = true;

        await hub.RaiseAsync(id, "E");

        var message = (await hub.SeeAsync(id)).FailureDetails!.ErrorMessage;
        Assert.Contains("activity 'Old' (#0)", message, StringComparison.Ordinal);
        Assert.Contains("activity 'New' (#0)", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "nothing at this point")]
    [InlineData(false, "a timer (#0)")]
    public async Task Code_ThatDecidesMoreOrLessThanItsHistory_Fails(bool less, string expected)
    {
        var isNew = false;
        var functions = new Functions().Orchestrator("Main", async context =>
        {
            if (isNew != less)
                _ = context.CreateTimer(Minute, CancellationToken.None);
            await context.WaitForExternalEvent<string>("E");
        });
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");
        isNew = true;

        await hub.RaiseAsync(id, "E");

        Assert.Contains(expected, (await hub.SeeAsync(id)).FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Await_OfAForeignTaskThatNeverEnds_FailsAtOnce()
    {
        var functions = new Functions().Orchestrator("Main", _ => new TaskCompletionSource().Task);
        await using var hub = await StartAsync(functions);

        var end = await hub.SeeAsync(await hub.RunAsync("Main"));

        Assert.Equal(Execution.StuckMessage, end.FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task Await_OfAForeignTaskBesideAWait_FailsWhenItEnds()
    {
        var foreign = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var functions = new Functions().Orchestrator("Main", async context =>
        {
            var wait = context.WaitForExternalEvent<string>("E");
            await foreign.Task;
            await wait;
        });
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        foreign.SetResult();
        var end = await hub.Client.WaitForInstanceCompletionAsync(id, Cancellation);

        Assert.Equal(Execution.LeftTurnMessage, end.FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task Context_UsedFromAnotherThread_Refuses()
    {
        var functions = new Functions().Orchestrator("Main", async context =>
        {
            await context.WaitForExternalEvent<string>("E");
            await Task.Run(() => context.CallActivityAsync("Any"), Cancellation).ConfigureAwait(false);
        });
        await using var hub = await StartAsync(functions);
        var id = await hub.RunAsync("Main");

        await hub.RaiseAsync(id, "E");
        var end = await hub.Client.WaitForInstanceCompletionAsync(id, Cancellation);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
    }

    [Fact]
    public async Task Continuations_OfWhenAllAndContinueWith_StayOnTheTurn()
    {
        var functions = new Functions()
            .Activity<int>("Echo", number => number)
            .Orchestrator("Main", Returns(async context =>
            {
                var sum = await Task.WhenAll(context.CallActivityAsync<int>("Echo", 1), context.CallActivityAsync<int>("Echo", 2))
                    .ContinueWith(both => both.Result.Sum(), TaskScheduler.Current);
                await Task.Yield();
                return sum + await context.CallActivityAsync<int>("Echo", 4);
            }));
        await using var hub = await StartAsync(functions);

        Assert.Equal(7, (await hub.SeeAsync(await hub.RunAsync("Main"))).ReadOutputAs<int>());
    }
}
