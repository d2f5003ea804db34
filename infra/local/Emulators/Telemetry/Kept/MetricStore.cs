namespace ContactFunctions.Emulators.Telemetry;

internal sealed class MetricStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<SeriesKey, KeptSeries> series = [];

    /// <returns>How many points were refused because there are too many series.</returns>
    public int Add(ReceivedMetric metric)
    {
        lock (gate)
            return metric.Points.Count(point => !Add(metric, point));
    }

    /// <summary>One entry for each series, its points oldest first.</summary>
    public IReadOnlyList<ReceivedMetric> All()
    {
        lock (gate)
            return [.. series.Values.Select(one => one.Metric)];
    }

    private bool Add(ReceivedMetric metric, ReceivedPoint point)
    {
        var key = SeriesKey.Of(metric, point);
        if (!series.TryGetValue(key, out var found))
        {
            if (series.Count == TelemetryLimits.SeriesMax)
                return false;
            series.Add(key, found = new KeptSeries(metric));
        }
        found.Add(point);
        return true;
    }
}
