using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ContactFunctions.Functions.Telemetry;

/// <summary>How exporters are driven: on threads of their own, out of bounded queues, for a bounded time.</summary>
internal static class Export
{
    public static BaseProcessor<Activity> Batched(BaseExporter<Activity> exporter) => new BatchActivityExportProcessor(
        exporter, TelemetryLimits.WaitingMax, Milliseconds(TelemetryLimits.Delay), Milliseconds(TelemetryLimits.SendTimeMax), TelemetryLimits.BatchMax);

    public static MetricReader Periodic(BaseExporter<Metric> exporter, TelemetryOptions options, MetricReaderTemporalityPreference temporality) =>
        new PeriodicExportingMetricReader(exporter, options.ExportSeconds * 1_000, Milliseconds(TelemetryLimits.SendTimeMax))
        {
            TemporalityPreference = temporality,
        };

    public static int Milliseconds(TimeSpan time) => (int)time.TotalMilliseconds;
}
