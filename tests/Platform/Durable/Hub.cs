using ContactFunctions.DurableEngine;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>A running hub on a clock that the test moves; its leases stand still.</summary>
internal sealed class Hub : IAsyncDisposable
{
    /// <summary>No test has so many timers: a hub that sets one again and again is at fault, and must not keep the ring.</summary>
    private const int StepsMax = 10_000;

    private readonly TaskHub hub;
    private int steps;

    private Hub(TaskHub hub, ManualTime time) => (this.hub, Time) = (hub, time);

    public ManualTime Time { get; }

    public DurableTaskClient Client => hub.Client;

    public IReadOnlyList<int> Buckets => hub.Buckets;

    /// <param name="leases">Null: leases stand still.</param>
    public static async Task<Hub> StartAsync(
        Functions functions, IHubStore? store = null, ManualTime? time = null, TimeProvider? leases = null, ILoggerFactory? loggers = null)
    {
        time ??= new();
        var hub = new TaskHub(
            TaskHubOptions.OnStore(time, leases ?? new ManualTime()),
            functions,
            loggers ?? NullLoggerFactory.Instance,
            store ?? new MemoryHubStore());
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return new(hub, time);
    }

    public async Task<string> RunAsync(string orchestrator, object? input = null, string? id = null)
    {
        var instance = await Client.ScheduleNewOrchestrationInstanceAsync(
            orchestrator, input, new StartOrchestrationOptions(id), TestContext.Current.CancellationToken);
        await hub.WhenIdleAsync();
        return instance;
    }

    public async Task RaiseAsync(string id, string name, object? payload = null)
    {
        await Client.RaiseEventAsync(id, name, payload, TestContext.Current.CancellationToken);
        await hub.WhenIdleAsync();
    }

    /// <summary>Moves the clock from one timer to the next, and lets what it sets going come to rest.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await hub.WhenIdleAsync();
        var end = Time.GetUtcNow() + by;
        while (Time.NextDue is { } due && due <= end)
        {
            Step(due);
            await hub.WhenIdleAsync();
        }

        Time.AdvanceTo(end);
        await hub.WhenIdleAsync();
    }

    /// <summary>Lets what is under way come to rest, or the given end come; then moves the clock to its next timer.</summary>
    /// <returns>False: the end has come, or there is no timer left.</returns>
    public async Task<bool> StepAsync(Task end)
    {
        await Task.WhenAny(hub.WhenIdleAsync(), end);
        if (end.IsCompleted || Time.NextDue is not { } due)
            return false;
        Step(due);
        return true;
    }

    private void Step(DateTimeOffset due)
    {
        if (++steps > StepsMax)
            throw new InvalidOperationException($"After {StepsMax} timers there is still one, at {due:O}; it is {Time.GetUtcNow():O}.");
        Time.AdvanceTo(due);
    }

    public async Task<OrchestrationMetadata> SeeAsync(string id) =>
        await Client.GetInstanceAsync(id, true, TestContext.Current.CancellationToken) ?? throw new KeyNotFoundException(id);

    public Task WhenIdleAsync() => hub.WhenIdleAsync();

    public Task KillAsync() => hub.KillAsync();

    public ValueTask DisposeAsync() => hub.DisposeAsync();
}
