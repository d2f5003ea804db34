namespace Microsoft.DurableTask;

public interface ITaskOrchestrator
{
    Type InputType { get; }

    Type OutputType { get; }

    /// <summary>Is run again from its beginning whenever the instance goes on, and must then do the same.</summary>
    Task<object?> RunAsync(TaskOrchestrationContext context, object? input);
}
