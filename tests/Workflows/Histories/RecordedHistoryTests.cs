using ContactFunctions.DurableEngine.Storage;
using Microsoft.DurableTask;

namespace ContactFunctions.Workflows.Tests.Histories;

/// <summary>What running conversations have behind them, replayed by the code of today. A red test here is a deploy that strands conversations.</summary>
public sealed class RecordedHistoryTests
{
    private const int Buckets = 16;

    /// <summary>Named when histories are to be recorded; README.md says how.</summary>
    private static readonly string? Recording = Environment.GetEnvironmentVariable("RECORD_HISTORIES");

    public static TheoryData<string, string, string> Files => [.. RecordedHistory.All.Select(one => (one.Version, one.Orchestrator, one.Scenario))];

    public static TheoryData<string> Scenarios => [.. Scenario.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void History_OfAnyVersion_IsReplayedByTheCodeOfToday(string version, string orchestrator, string scenario)
    {
        var history = RecordedHistory.All.Single(one => (one.Version, one.Orchestrator, one.Scenario) == (version, orchestrator, scenario));

        Assert.Null(history.WhyNotReplayed(new Code(context => ConversationVersions.Code[orchestrator](context))));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Scenario_WalkedToday_GoesTheWayOfTheNewestRecord(string name)
    {
        var store = new MemoryHubStore();
        await using var walk = await Scenario.All.Single(one => one.Name == name).Go(store);
        var today = await RecordedHistory.OfAsync(Recording ?? "", name, store, Buckets);
        if (Recording is not null)
            today.Write();

        var newest = Recording is null ? RecordedHistory.All.Last(one => one.Scenario == name) : today;

        Assert.Equal(newest.Orchestrator, today.Orchestrator);
        Assert.Equal(newest.Decisions, today.Decisions);
    }

    [Fact]
    public void EveryVersionThatMayRun_IsOnRecord() =>
        Assert.Equal(ConversationVersions.Code.Keys.Order(StringComparer.Ordinal), RecordedHistory.All.Select(one => one.Orchestrator).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The guard itself, on code that waits, calls or ends otherwise.</summary>
    [Fact]
    public void History_OfOtherCode_IsRefused()
    {
        Func<TaskOrchestrationContext, Task>[] otherwise =
        [
            context => context.CallActivityAsync("Settle"),
            context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None),
            context => context.WaitForExternalEvent<string>("signal"),
            async context =>
            {
                await ConversationWorkflow.RunAsync(context);
                await context.CallActivityAsync("Settle");
            },
            context => Task.CompletedTask,
        ];
        var refused = otherwise.Select(code => RecordedHistory.All.Count(history => history.WhyNotReplayed(new Code(code)) is not null));

        Assert.Equal([5, 5, 5, 0, 5], refused.Select(count => Math.Min(count, 5)));
    }

    private sealed class Code(Func<TaskOrchestrationContext, Task> run) : DurableEngine.IDurableFunctions
    {
        public Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) => async context =>
        {
            await run(context);
            return null;
        };

        public Func<TaskActivityContext, string?, CancellationToken, Task<object?>>? FindActivity(string name) => null;
    }
}
