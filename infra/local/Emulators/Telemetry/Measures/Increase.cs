namespace ContactFunctions.Emulators.Telemetry;

/// <summary>What was new in each point of a sum.</summary>
internal static class Increase
{
    /// <returns>Each point, with the one that its sum goes on from; null when it counts from zero.</returns>
    /// <remarks>A process that started again counts from zero. So does the first point ever: sums are reported from their first measurement on.</remarks>
    public static IEnumerable<(ReceivedPoint Point, ReceivedPoint? Before)> Steps(ReceivedMetric series)
    {
        ReceivedPoint? last = null;
        foreach (var point in series.Points)
        {
            yield return (point, series.IsDelta || last is null || IsReset(last, point) ? null : last);
            last = point;
        }
    }

    private static bool IsReset(ReceivedPoint last, ReceivedPoint point) =>
        point.StartedAt != last.StartedAt || point.Count < last.Count || (point.Buckets.Count == 0 && point.Value < last.Value)
        || point.Buckets.Count != last.Buckets.Count;
}
