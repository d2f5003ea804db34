namespace ContactFunctions.Emulators.Telemetry;

/// <summary>The newest of something, oldest first.</summary>
/// <param name="weightMax">In the unit of the weights: items, or bytes.</param>
internal sealed class Ring<T>(int weightMax, Func<T, int> weight)
{
    private readonly Lock gate = new();
    private readonly Queue<T> kept = [];
    private long total;

    public void Add(T item)
    {
        lock (gate)
        {
            kept.Enqueue(item);
            total += weight(item);
            while (total > weightMax)
                total -= weight(kept.Dequeue());
        }
    }

    public IReadOnlyList<T> All()
    {
        lock (gate)
            return [.. kept];
    }
}
