using OpenTelemetry.Metrics;

namespace ContactFunctions.Functions.Telemetry.Insights;

/// <param name="Min">Null where nobody kept it.</param>
internal sealed record MetricValue(DateTimeOffset At, double Sum, long Count, double? Min = null, double? Max = null)
{
    /// <summary>Null: nothing happened since the last export.</summary>
    public static MetricValue? Of(Metric metric, in MetricPoint point) => metric.MetricType switch
    {
        MetricType.Histogram when point.GetHistogramCount() > 0 => point.TryGetHistogramMinMaxValues(out var min, out var max)
            ? new(point.EndTime, point.GetHistogramSum(), point.GetHistogramCount(), min, max)
            : new(point.EndTime, point.GetHistogramSum(), point.GetHistogramCount()),
        MetricType.LongSum when point.GetSumLong() != 0 => new(point.EndTime, point.GetSumLong(), 1),
        MetricType.DoubleSum when point.GetSumDouble() != 0 => new(point.EndTime, point.GetSumDouble(), 1),
        MetricType.LongGauge => Shown(point.EndTime, point.GetGaugeLastValueLong()),
        MetricType.DoubleGauge => Shown(point.EndTime, point.GetGaugeLastValueDouble()),
        _ => null,
    };

    // Alerts ask for the largest or the smallest: an aggregate that is sent without them has none.
    private static MetricValue Shown(DateTimeOffset at, double value) => new(at, value, 1, value, value);
}
