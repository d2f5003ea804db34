using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Replay;
using ContactFunctions.DurableEngine.Storage;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>What the buckets of a host share.</summary>
internal sealed class HubParts(TaskHubOptions options, IDurableFunctions functions, ILoggerFactory loggers, IHubStore store)
{
    public TaskHubOptions Options { get; } = options;

    public TimeProvider Clock => Options.Clock;

    public IHubStore Store { get; } = store;

    public ILogger Log { get; } = loggers.CreateLogger<TaskHub>();

    public Busy Busy { get; } = new();

    public ActivityRunner Activities { get; } = new(functions, options.Converter, options.MaxConcurrentActivities);

    /// <summary>Episodes that run at the same time.</summary>
    public SemaphoreSlim Orchestrators { get; } = new(options.MaxConcurrentOrchestrators);

    public Execution Execute(string instanceId, ExecutionStarted start, Action leftTurn) =>
        new(instanceId, start, functions, Options.Converter, loggers, leftTurn);
}
