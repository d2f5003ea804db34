using ContactFunctions.DurableEngine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>Orchestrators and activities of one test, and how often each activity ran.</summary>
internal sealed class Functions : IDurableFunctions
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<TaskActivityContext, string?, CancellationToken, Task<object?>>> activities = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> runs = new(StringComparer.OrdinalIgnoreCase);

    public Functions Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> body)
    {
        orchestrators[name] = body;
        return this;
    }

    public Functions Orchestrator(string name, Func<TaskOrchestrationContext, Task> body) => Orchestrator(name, async context =>
    {
        await body(context);
        return (object?)null;
    });

    public Functions Activity<TInput>(string name, Func<TInput?, object?> body) =>
        Activity<TInput>(name, (input, _) => Task.FromResult(body(input)));

    public Functions Activity<TInput>(string name, Func<TInput?, CancellationToken, Task<object?>> body)
    {
        activities[name] = (_, input, cancellation) =>
        {
            lock (runs)
                runs[name] = runs.GetValueOrDefault(name) + 1;
            return body(JsonDataConverter.Default.Deserialize<TInput>(input), cancellation);
        };
        return this;
    }

    public int RunsOf(string activity)
    {
        lock (runs)
            return runs.GetValueOrDefault(activity);
    }

    public Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) => orchestrators.GetValueOrDefault(name);

    public Func<TaskActivityContext, string?, CancellationToken, Task<object?>>? FindActivity(string name) =>
        activities.GetValueOrDefault(name);
}
