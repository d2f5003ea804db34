using ContactFunctions.DurableEngine;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace ContactFunctions.LocalWorker.Durable;

/// <summary>
/// Orchestrators and activities of the application for the engine. An activity runs through the middleware like every other function.
/// An orchestrator does not: it is replayed on one logical thread, which middleware that really waits would leave.
/// </summary>
internal sealed class DurableFunctions(
    FunctionCatalog catalog, IServiceProvider services, InvocationPipeline pipeline, InvocationTokens tokens) : IDurableFunctions
{
    private readonly Dictionary<string, FunctionMethod> orchestrators = catalog.TriggeredBy<OrchestrationTriggerAttribute>()
        .ToDictionary(static f => f.Trigger.Orchestration ?? f.Function.Name, static f => f.Function, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, FunctionMethod> activities = catalog.TriggeredBy<ActivityTriggerAttribute>()
        .ToDictionary(static f => f.Trigger.Activity ?? f.Function.Name, static f => f.Function, StringComparer.OrdinalIgnoreCase);

    public Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) =>
        orchestrators.TryGetValue(name, out var function) ? context => OrchestrateAsync(function, context) : null;

    public Func<TaskActivityContext, string?, CancellationToken, Task<object?>>? FindActivity(string name) =>
        activities.TryGetValue(name, out var function)
            ? (context, input, cancellation) => ActAsync(function, context, input, cancellation)
            : null;

    /// <summary>Ends only in the episode that finishes the instance; in the others the engine drops it where it waits.</summary>
    private async Task<object?> OrchestrateAsync(FunctionMethod function, TaskOrchestrationContext context)
    {
        await using var invocation = new InvocationContext(function, services, tokens.Token) { Payload = context };
        var arguments = await function.BindAsync(invocation);
        return await function.InvokeAsync(function.Activate(invocation), arguments);
    }

    private async Task<object?> ActAsync(
        FunctionMethod function, TaskActivityContext context, string? input, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tokens.Token);
        await using var invocation = new InvocationContext(function, services, ended.Token)
        {
            Payload = input,
            Values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = context.InstanceId },
        };
        await pipeline.RunAsync(invocation);
        return invocation.Result;
    }
}
