using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ContactFunctions.Functions.Telemetry;

/// <summary>OTLP over HTTP with protobuf. Every queue is bounded and every attempt ends; what does not get through is lost and nobody waits.</summary>
internal static class OtlpExport
{
    public static void Logs(ILoggingBuilder logging, TelemetryOptions options) => logging.AddOpenTelemetry(logs =>
    {
        logs.IncludeScopes = false;
        logs.IncludeFormattedMessage = true;
        logs.SetResourceBuilder(Origin.Of(options));
        logs.AddProcessor(new BatchLogRecordExportProcessor(
            new OtlpLogExporter(Target(options, "logs")),
            TelemetryLimits.WaitingMax, Milliseconds(TelemetryLimits.Delay), Milliseconds(TelemetryLimits.SendTimeMax), TelemetryLimits.BatchMax));
    });

    public static void Spans(TracerProviderBuilder spans, TelemetryOptions options) =>
        spans.AddProcessor(Batched(new OtlpTraceExporter(Target(options, "traces"))));

    public static void Metrics(MeterProviderBuilder metrics, TelemetryOptions options) =>
        metrics.AddReader(Periodic(new OtlpMetricExporter(Target(options, "metrics")), options));

    internal static BaseProcessor<System.Diagnostics.Activity> Batched(BaseExporter<System.Diagnostics.Activity> exporter) =>
        new BatchActivityExportProcessor(
            exporter,
            TelemetryLimits.WaitingMax, Milliseconds(TelemetryLimits.Delay), Milliseconds(TelemetryLimits.SendTimeMax), TelemetryLimits.BatchMax);

    internal static MetricReader Periodic(BaseExporter<Metric> exporter, TelemetryOptions options) =>
        new PeriodicExportingMetricReader(
            exporter, Milliseconds(TimeSpan.FromSeconds(options.ExportSeconds)), Milliseconds(TelemetryLimits.SendTimeMax));

    private static OtlpExporterOptions Target(TelemetryOptions options, string signal) => new()
    {
        Endpoint = new Uri($"{options.OtlpEndpoint.TrimEnd('/')}/v1/{signal}"),
        Protocol = OtlpExportProtocol.HttpProtobuf,
        TimeoutMilliseconds = Milliseconds(TelemetryLimits.SendTimeMax),
    };

    private static int Milliseconds(TimeSpan time) => (int)time.TotalMilliseconds;
}
