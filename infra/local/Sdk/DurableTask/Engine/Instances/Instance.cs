using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Instances;

/// <summary>An instance as it is stored.</summary>
/// <param name="History">Empty once the instance has finished.</param>
internal sealed record Instance(InstanceHead Head, IReadOnlyList<HistoryEvent> History)
{
    public ExecutionStarted Start => (ExecutionStarted)History[0];

    public bool HasBegun => History.Any(line => line is Begun);
}
