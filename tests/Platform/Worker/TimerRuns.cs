using Azure.Data.Tables;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Worker;

/// <summary>One timer function on a clock that the test moves.</summary>
public sealed class TimerRuns : IAsyncLifetime
{
    private readonly ManualTime clock = new();
    private readonly Ticks ticks = new();
    private readonly TimerTable table;
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> running = [];

    public TimerRuns(Azurite azurite) => table = new TimerTable(new TableClient(azurite.ConnectionString, Azurite.UniqueName()));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await table.CreateAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(running).WaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
        stop.Dispose();
    }

    [Fact]
    public async Task Timer_WhenDue_RunsAndWaitsForTheNextOccurrence()
    {
        Start("0 */5 * * * *");

        await NextOccurrenceAsync();
        var first = await ticks.NextAsync();
        await NextOccurrenceAsync();
        var second = await ticks.NextAsync();

        Assert.False(first.IsPastDue);
        Assert.Equal(new DateTime(2026, 1, 5, 9, 5, 0, DateTimeKind.Utc), first.ScheduleStatus!.Next);
        Assert.Equal(first.ScheduleStatus.Next, second.ScheduleStatus!.Last);
        Assert.Equal(new DateTime(2026, 1, 5, 9, 10, 0, DateTimeKind.Utc), second.ScheduleStatus.Next);
    }

    [Fact]
    public async Task Timer_ThatMissedAnOccurrence_RunsAtOnceAndSaysSo()
    {
        var last = clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(2);
        await table.WriteStatusAsync("Tick", new() { Last = last, Next = last + TimeSpan.FromHours(1), LastUpdated = last }, Ct);

        Start("0 0 * * * *");

        var missed = await ticks.NextAsync();
        Assert.True(missed.IsPastDue);
        Assert.Equal(last, missed.ScheduleStatus!.Last);
        await NextOccurrenceAsync();
        Assert.False((await ticks.NextAsync()).IsPastDue);
    }

    [Fact]
    public async Task Timer_RunOnStartup_RunsAtOnceAndIsNotPastDue()
    {
        Start("00:00:15", runOnStartup: true);

        var first = await ticks.NextAsync();

        Assert.False(first.IsPastDue);
        Assert.Null(first.ScheduleStatus);
    }

    [Fact]
    public async Task Timer_WhoseRunTakesTooLong_NeverOverlapsAndRunsOnceMoreAfterwards()
    {
        ticks.Gate = new TaskCompletionSource();
        Start("00:00:15");
        await NextOccurrenceAsync();
        await ticks.NextAsync();

        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, ticks.Waiting);
        ticks.Gate.SetResult();

        await ticks.NextAsync();
        await clock.TimersArmedAsync(1).WaitAsync(TimeSpan.FromSeconds(10), Ct);
        Assert.Equal(0, ticks.Waiting);
        Assert.Equal(TimeSpan.FromSeconds(15), clock.NextDue - clock.GetUtcNow());
    }

    [Fact]
    public async Task Timer_WhoseFunctionFails_GoesOn()
    {
        ticks.Failure = new InvalidOperationException("no");
        Start("00:00:15");

        await NextOccurrenceAsync();
        await ticks.NextAsync();
        await NextOccurrenceAsync();

        await ticks.NextAsync();
    }

    private void Start(string schedule, bool runOnStartup = false)
    {
        var services = new ServiceCollection().AddSingleton(ticks).BuildServiceProvider();
        var function = new FunctionCatalog([typeof(Functions)]).All.Single();
        var timer = new TimerFunction(
            function,
            new TimerTriggerAttribute(schedule) { RunOnStartup = runOnStartup },
            TimerSchedule.Parse(schedule),
            table,
            services,
            new InvocationPipeline(FunctionRunner.RunAsync),
            clock,
            NullLogger.Instance);
        running.Add(timer.RunAsync(stop.Token, stop.Token));
    }

    private async Task NextOccurrenceAsync()
    {
        await clock.TimersArmedAsync(1).WaitAsync(TimeSpan.FromSeconds(10), Ct);
        clock.AdvanceTo(clock.NextDue!.Value);
    }

    public sealed class Functions(Ticks ticks)
    {
        [Function("Tick")]
        public Task Run([TimerTrigger("%Schedule%")] TimerInfo timer) => ticks.TakeAsync(timer);
    }
}
