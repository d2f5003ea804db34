using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Replay;
using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>A letter whose answer was lost comes again with its id.</summary>
public sealed class Repeats
{
    private const string Id = "one";

    private static readonly Functions Desk = new Functions()
        .Orchestrator("Main", async context =>
        {
            await context.WaitForExternalEvent<int>("N");
            await context.WaitForExternalEvent<int>("N");
            context.ContinueAsNew();
        });

    private static EpisodeResult Run(Instance? stored, params Letter[] letters) => Run(stored, Desk, letters);

    private static EpisodeResult Run(Instance? stored, Functions functions, params Letter[] letters) => new Episode(
        Id, stored, ManualTime.DefaultStart, new HashSet<string>(), begin =>
            new Execution(Id, begin, functions, JsonDataConverter.Default, NullLoggerFactory.Instance, () => { })).Run(letters);

    private static Letter Start(string letterId) => new(letterId, Id, new Start("Main", null));

    private static Letter Event(string letterId) => new(letterId, Id, new Raise("N", "1"));

    private static int EventsIn(EpisodeResult result) => result.Instance!.History.OfType<EventRaised>().Count();

    [Fact]
    public void Start_Repeated_IsTheSameStart()
    {
        var first = Run(null, Start("a"));

        var again = Run(first.Instance, Start("a"));
        var other = Run(first.Instance, Start("b"));

        Assert.Equal([Answer.Done], again.Answers);
        Assert.Empty(again.Changes);
        Assert.Equal([Answer.AlreadyExists], other.Answers);
    }

    [Fact]
    public void Event_Repeated_CountsOnce_InOneStepAndLater()
    {
        var first = Run(null, Start("a"), Event("e1"), Event("e1"));

        var again = Run(first.Instance, Event("e1"));

        Assert.Equal(1, EventsIn(first));
        Assert.Equal([Answer.Done], again.Answers);
        Assert.Empty(again.Changes);
    }

    [Fact]
    public void Event_RepeatedAfterContinueAsNew_IsStillKnown()
    {
        var next = Run(null, Start("a"), Event("e1"), Event("e2"), Event("e3"));

        Assert.Equal(["e1", "e2"], next.Instance!.Start.Seen!);
        Assert.Equal(1, EventsIn(next));
        Assert.Empty(Run(next.Instance, Event("e1"), Event("e3")).Changes);
    }

    [Fact]
    public void Outcome_OfAnActivityOfAnEarlierExecution_ChangesNothing()
    {
        var running = Run(null, Start("a"));

        var result = Run(running.Instance, new Letter("", Id, new ActivityDone("other", 0, "1", null)));

        Assert.Empty(result.Changes);
        Assert.Equal(OrchestrationRuntimeStatus.Running, result.Instance!.Head.Status);
    }

    [Fact]
    public void Wake_ByAClockThatWasSetBackMeanwhile_StillFiresItsTimer()
    {
        var functions = new Functions().Orchestrator("Main", context => context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None));
        var waiting = Run(null, functions, Start("a"));

        var result = Run(waiting.Instance, functions, new Letter("", Id, new Wake(waiting.Instance!.Head.WakeAt!.Value)));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, result.Instance!.Head.Status);
    }

    [Fact]
    public void Letter_ThatChangesNothing_SaysNothingOfTheActivities()
    {
        var functions = new Functions().Orchestrator("Main", context => context.CallActivityAsync("Slow"));
        var calling = Run(null, functions, Start("a"), Event("e1"));

        var again = Run(calling.Instance, functions, Event("e1"));

        Assert.Single(calling.OpenActivities!);
        Assert.Null(again.OpenActivities);
    }
}
