using System.Collections.Frozen;
using Microsoft.DurableTask;

namespace ContactFunctions.Workflows;

/// <summary>
/// Every version of the orchestrator of conversations that an instance may still be running, by the name under which it was started and which it
/// keeps to its end. README.md says how one is added and when one may go.
/// </summary>
public static class ConversationVersions
{
    /// <summary>Name under which conversations begin, and begin their next epoch.</summary>
    public const string Newest = ConversationWorkflow.Name;

    public static FrozenDictionary<string, Func<TaskOrchestrationContext, Task>> Code { get; } =
        new Dictionary<string, Func<TaskOrchestrationContext, Task>>
        {
            [ConversationWorkflow.Name] = ConversationWorkflow.RunAsync,
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
