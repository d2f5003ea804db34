namespace Microsoft.DurableTask.Client;

public class PurgeResult(int count, bool? isComplete)
{
    public PurgeResult(int count)
        : this(count, null)
    {
    }

    public int PurgedInstanceCount { get; } = count;

    /// <summary>False: the time was over first, call again. Null: not known.</summary>
    public bool? IsComplete { get; } = isComplete;
}
