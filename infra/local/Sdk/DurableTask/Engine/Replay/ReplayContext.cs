using ContactFunctions.DurableEngine.Histories;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>What an orchestrator sees. Every member but the plain facts is refused off the orchestrator's own turn.</summary>
internal sealed class ReplayContext(string instanceId, ExecutionStarted start, Turn turn, DataConverter converter, ILoggerFactory loggers)
    : TaskOrchestrationContext
{
    private int _guids;

    public override TaskName Name => start.Name;

    public override string InstanceId => instanceId;

    public override ParentOrchestrationInstance? Parent { get; } =
        start.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Now.UtcDateTime;

    public override bool IsReplaying => Replays;

    internal bool Replays { get; set; }

    internal DateTimeOffset Now { get; set; }

    internal Decisions Decisions { get; } = new();

    internal OpenTasks Open { get; } = new();

    internal EventWaits Events { get; } = new(converter);

    /// <summary>Null: not set in this execution.</summary>
    internal CustomStatus? Status { get; private set; }

    /// <summary>Null: the execution ends for good when the orchestrator returns.</summary>
    internal NextExecution? Next { get; private set; }

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>() where T : default => converter.Deserialize<T>(start.Input);

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Enter();
        RefuseOptionsAsInput(input, options);
        var text = converter.Write(input, "activity's input");
        var result = await Attempts.RunAsync(this, name, options?.Retry, () => Await(id => new ActivityScheduled(id, name, text)));
        return converter.Deserialize<TResult>(result)!;
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        Enter();
        RefuseOptionsAsInput(input, options);
        var text = converter.Write(input, "sub-orchestrator's input");
        var id = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        Instances.InstanceId.Check(id);
        var result = await Attempts.RunAsync(
            this, orchestratorName, options?.Retry, () => Await(task => new ChildStarted(task, orchestratorName, id, text)));
        return converter.Deserialize<TResult>(result)!;
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Enter();
        var at = new DateTimeOffset(fireAt.ToUniversalTime(), TimeSpan.Zero);
        var timer = Await(id => new TimerCreated(id, at));
        cancellationToken.Register(() => Open.Cancel(timer, cancellationToken));
        await timer.Outcome;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        Enter();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return Events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        Enter();
        Instances.InstanceId.Check(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var text = converter.Write(payload, "event");
        Decisions.Add(new EventSent(Decisions.TakeId(), instanceId, eventName, text));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        Enter();
        Status = new(converter.Write(customStatus, "custom status"));
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Enter();
        Next = new(converter.Write(newInput, "new input"), preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        Enter();
        return DeterministicGuid.Of($"{instanceId}/{start.ExecutionId}/{_guids++}");
    }

    private OpenTask Await(Func<int, Decision> decide)
    {
        Enter();
        var decision = decide(Decisions.TakeId());
        Decisions.Add(decision);
        return Open.Open(decision);
    }

    private void Enter()
    {
        if (turn.IsCurrent)
            return;
        turn.Leave();
        throw new InvalidOperationException(Execution.LeftTurnMessage);
    }

    // Both parameters take any object, so a forgotten input would send the options to the function.
    private static void RefuseOptionsAsInput(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
            throw new ArgumentException($"A {nameof(TaskOptions)} was passed as input; name the parameter: options: …", nameof(input));
    }
}
