namespace ContactFunctions.Emulators.Telemetry;

/// <summary>What one series of an instrument stood at.</summary>
public sealed record ReceivedPoint
{
    /// <summary>From when sums count.</summary>
    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Of a histogram: the sum of all values.</summary>
    public double Value { get; init; }

    /// <summary>Of a histogram: how many values.</summary>
    public double Count { get; init; }

    /// <summary>Of a histogram: values in each bucket, one more than there are bounds. The last has no upper bound.</summary>
    public IReadOnlyList<double> Buckets { get; init; } = [];

    /// <summary>Of a histogram: upper bounds, included in their bucket.</summary>
    public IReadOnlyList<double> Bounds { get; init; } = [];

    public IReadOnlyDictionary<string, object> Attributes { get; init; } = new Dictionary<string, object>();
}
