namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>The mean of what was measured in the last seconds; older measurements count for nothing. Not for concurrent use.</summary>
internal sealed class RecentMean(TimeProvider clock)
{
    private const int Seconds = 5;

    private readonly (long Second, double Sum, int Count)[] slots = new (long, double, int)[Seconds];

    /// <summary>0 when there was nothing.</summary>
    public double Value
    {
        get
        {
            var now = Second();
            var (sum, count) = (0d, 0);
            foreach (var slot in slots)
                if (now - slot.Second < Seconds)
                    (sum, count) = (sum + slot.Sum, count + slot.Count);
            return count == 0 ? 0 : sum / count;
        }
    }

    public void Add(double value)
    {
        var now = Second();
        ref var slot = ref slots[now % Seconds];
        slot = slot.Second == now ? (now, slot.Sum + value, slot.Count + 1) : (now, value, 1);
    }

    private long Second() => clock.GetUtcNow().ToUnixTimeSeconds();
}
