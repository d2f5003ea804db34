namespace Microsoft.DurableTask;

public interface ITaskActivity
{
    Type InputType { get; }

    Type OutputType { get; }

    /// <summary>May run more than once for one call.</summary>
    Task<object?> RunAsync(TaskActivityContext context, object? input);
}
