using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

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
            TelemetryLimits.WaitingMax, Export.Milliseconds(TelemetryLimits.Delay), Export.Milliseconds(TelemetryLimits.SendTimeMax), TelemetryLimits.BatchMax));
    });

    public static BaseExporter<Activity> Spans(TelemetryOptions options) => new OtlpTraceExporter(Target(options, "traces"));

    public static BaseExporter<Metric> Metrics(TelemetryOptions options) => new OtlpMetricExporter(Target(options, "metrics"));

    private static OtlpExporterOptions Target(TelemetryOptions options, string signal) => new()
    {
        Endpoint = new Uri($"{options.OtlpEndpoint.TrimEnd('/')}/v1/{signal}"),
        Protocol = OtlpExportProtocol.HttpProtobuf,
        TimeoutMilliseconds = Export.Milliseconds(TelemetryLimits.SendTimeMax),
    };
}
