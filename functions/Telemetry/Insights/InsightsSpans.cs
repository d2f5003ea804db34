using System.Diagnostics;
using OpenTelemetry;

namespace ContactFunctions.Functions.Telemetry.Insights;

/// <summary>Spans become dependencies: the request itself is told by the host, whose number our first span has as its parent.</summary>
internal sealed class InsightsSpans(InsightsConnection connection, InsightsSender sender, TelemetryOptions options) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        using var body = new TrackBody(connection.Key, (Origin.Service, Origin.Instance(options)));
        foreach (var span in batch)
            body.Add(span, options.SampleRatio);
        return body.IsEmpty || sender.Send(body) ? ExportResult.Success : ExportResult.Failure;
    }
}
