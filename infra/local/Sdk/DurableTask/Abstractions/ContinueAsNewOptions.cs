namespace Microsoft.DurableTask;

public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>Default true: events that no wait has taken yet go on to the next execution, in their order.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;
}
