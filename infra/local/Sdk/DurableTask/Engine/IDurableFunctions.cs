using Microsoft.DurableTask;

namespace ContactFunctions.DurableEngine;

/// <summary>The app's orchestrators and activities by name, as the worker knows them.</summary>
internal interface IDurableFunctions
{
    /// <returns>Null: no such function.</returns>
    Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name);

    /// <returns>Null: no such function. The second argument of the function is its serialized input.</returns>
    Func<TaskActivityContext, string?, CancellationToken, Task<object?>>? FindActivity(string name);
}
