using ContactFunctions.Benchmarks.Costs;

namespace ContactFunctions.Platform.Tests.Cost;

public sealed class DurableModelTests
{
    private static readonly DurableWork Nothing = new(0, 0, 0, 0, 0, 0, 0);

    public static TheoryData<string, double, double> EachAlone { get; } = new()
    {
        // Looked up, a row, then purged (4) · put, taken, deleted.
        { "start", 6, 3 },
        { "event", 1, 3 },
        { "step", 3, 0 },
        { "activity", 0, 6 },
        { "timer that came", 0, 3 },
        { "timer that was cancelled", 3, 3 },
        { "look", 1, 0 },
    };

    [Theory]
    [MemberData(nameof(EachAlone))]
    public void Of_OneThing_IsWhatTheProviderDoesForIt(string what, double tables, double queues)
    {
        var usage = DurableModel.Of(what switch
        {
            "start" => Nothing with { Starts = 1 },
            "event" => Nothing with { Events = 1 },
            "step" => Nothing with { Steps = 1 },
            "activity" => Nothing with { Activities = 1 },
            "timer that came" => Nothing with { Timers = 1, Fired = 1 },
            "timer that was cancelled" => Nothing with { Timers = 1 },
            _ => Nothing with { Looks = 1 },
        });

        Assert.Equal((tables, queues), (usage["table.operation"], usage["queue.operation"]));
    }

    [Fact]
    public void Of_MoreFiredThanSet_CancelsNone() =>
        Assert.Equal(0, DurableModel.Of(Nothing with { Fired = 3 })["table.operation"]);

    [Fact]
    public void Executions_CountReplaysActivitiesAndLateTimers() =>
        Assert.Equal(4 + 2 + 1, DurableModel.Executions(Nothing with { Steps = 4, Activities = 2, Timers = 3, Fired = 2 }));
}
