using System.Collections.Concurrent;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Process;
using ContactFunctions.DurableEngine;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using ContactFunctions.Workflows.Duties;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Workflows.Tests;

/// <summary>The real orchestrator on the real engine with a clock that the test moves; what its duties answer is the test's.</summary>
internal sealed class Walk : IDurableFunctions, IAsyncDisposable
{
    private readonly TaskHub hub;
    private readonly ConcurrentQueue<(DutyKind Kind, DateTimeOffset At)> performed = [];

    private Walk(IHubStore store, ManualTime time)
    {
        Time = time;
        hub = new TaskHub(TaskHubOptions.OnStore(time, new ManualTime()), this, NullLoggerFactory.Instance, store);
    }

    public ManualTime Time { get; }

    /// <summary>What the activities of the duties answer.</summary>
    public Func<DutyOrder, Course> Perform { get; set; } = order => order.Course with { Duties = [.. order.Course.Duties.Where(duty => duty != order.Duty)] };

    public IReadOnlyList<DutyKind> Performed => [.. performed.Select(one => one.Kind)];

    public IReadOnlyList<DateTimeOffset> PerformedAt => [.. performed.Select(one => one.At)];

    public static async Task<Walk> BeginAsync(Func<DateTimeOffset, Course> course, Func<DutyOrder, Course>? perform = null, IHubStore? store = null)
    {
        var walk = new Walk(store ?? new MemoryHubStore(), new ManualTime());
        walk.Perform = perform ?? walk.Perform;
        await walk.hub.StartAsync(TestContext.Current.CancellationToken);
        var begin = course(walk.Time.GetUtcNow());
        await walk.hub.Client.ScheduleNewOrchestrationInstanceAsync(
            ConversationVersions.Newest, begin, new StartOrchestrationOptions(begin.InstanceId), TestContext.Current.CancellationToken);
        await walk.hub.WhenIdleAsync();
        return walk;
    }

    public static Course Course(long version, ConversationState state, params Duty[] duties) => new("c1", 1, version, version, state, duties);

    public async Task SignalAsync(Course course)
    {
        await hub.Client.RaiseEventAsync(course.InstanceId, ConversationWorkflow.Signal, course, TestContext.Current.CancellationToken);
        await hub.WhenIdleAsync();
    }

    /// <summary>Signals from within an activity: stored before the activity answers.</summary>
    public void Raise(Course course) =>
        hub.Client.RaiseEventAsync(course.InstanceId, ConversationWorkflow.Signal, course, CancellationToken.None).GetAwaiter().GetResult();

    public async Task AdvanceAsync(TimeSpan by)
    {
        var end = Time.GetUtcNow() + by;
        while (Time.NextDue is { } due && due <= end)
        {
            Time.AdvanceTo(due);
            await hub.WhenIdleAsync();
        }

        Time.AdvanceTo(end);
        await hub.WhenIdleAsync();
    }

    public async Task<OrchestrationMetadata> SeeAsync() =>
        await hub.Client.GetInstanceAsync("c1-1", true, TestContext.Current.CancellationToken) ?? throw new KeyNotFoundException();

    public Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) => async context =>
    {
        await ConversationVersions.Code[name](context);
        return null;
    };

    public Func<TaskActivityContext, string?, CancellationToken, Task<object?>>? FindActivity(string name) => (_, input, _) =>
    {
        var order = JsonDataConverter.Default.Deserialize<DutyOrder>(input)!;
        performed.Enqueue((Enum.Parse<DutyKind>(name), Time.GetUtcNow()));
        return Task.FromResult<object?>(Perform(order));
    };

    public ValueTask DisposeAsync() => hub.DisposeAsync();
}
