using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ContactFunctions.Functions.Telemetry.Insights;

/// <summary>Measures become custom metrics: what happened since the last export, or what a gauge shows now.</summary>
internal sealed class InsightsMetrics(InsightsConnection connection, InsightsSender sender, TelemetryOptions options) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        using var body = new TrackBody(connection.Key, (Origin.Service, Origin.Instance(options)));
        foreach (var metric in batch)
            foreach (ref readonly var point in metric.GetMetricPoints())
                if (MetricValue.Of(metric, point) is { } value)
                    body.Add(metric.Name, value, Dimensions(point));
        return body.IsEmpty || sender.Send(body) ? ExportResult.Success : ExportResult.Failure;
    }

    private static List<KeyValuePair<string, object?>> Dimensions(in MetricPoint point)
    {
        var dimensions = new List<KeyValuePair<string, object?>>();
        foreach (var tag in point.Tags)
            dimensions.Add(tag);
        return dimensions;
    }
}
