namespace ContactFunctions.Emulators.Telemetry;

/// <summary>A histogram that others can be added to.</summary>
internal sealed class Distribution
{
    private IReadOnlyList<double> bounds = [];
    private double[] buckets = [];

    public double Count { get; private set; }

    /// <summary>Adds what came between two points of one series.</summary>
    /// <param name="before">Null when everything in <paramref name="point"/> is new.</param>
    public void Add(ReceivedPoint point, ReceivedPoint? before)
    {
        if (point.Buckets.Count == 0)
            return;
        if (buckets.Length == 0)
            (bounds, buckets) = (point.Bounds, new double[point.Buckets.Count]);
        if (!bounds.SequenceEqual(point.Bounds))
            return; // Another release with other bounds: the two cannot be told together.
        for (var i = 0; i < buckets.Length; i++)
            Add(i, point.Buckets[i] - (before is null ? 0 : before.Buckets[i]));
    }

    /// <returns>Null when there is nothing; at most the highest bound, above which nothing is known.</returns>
    public double? Quantile(double share)
    {
        if (Count == 0)
            return null;
        var rank = share * Count;
        var below = 0.0;
        for (var i = 0; i < bounds.Count; i++)
        {
            if (below + buckets[i] >= rank && buckets[i] > 0)
            {
                var low = i == 0 ? Math.Min(0, bounds[0]) : bounds[i - 1];
                return low + ((bounds[i] - low) * (rank - below) / buckets[i]);
            }
            below += buckets[i];
        }
        return bounds.Count == 0 ? null : bounds[^1];
    }

    private void Add(int bucket, double count)
    {
        buckets[bucket] += count;
        Count += count;
    }
}
