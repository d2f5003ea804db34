namespace ContactFunctions.Emulators.Telemetry;

/// <summary>The newest points of one series; the store guards it.</summary>
internal sealed class KeptSeries(ReceivedMetric metric)
{
    private readonly Queue<ReceivedPoint> points = new();

    /// <summary>As last reported, with all points that are kept.</summary>
    public ReceivedMetric Metric => metric with { Points = [.. points] };

    public void Add(ReceivedPoint point)
    {
        points.Enqueue(point);
        if (points.Count > TelemetryLimits.PointsPerSeriesMax)
            points.Dequeue();
    }
}
