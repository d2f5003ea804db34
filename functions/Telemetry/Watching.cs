using ContactFunctions.Functions.Telemetry.Insights;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ContactFunctions.Functions.Telemetry;

/// <summary>Listens to spans and measures from before the first function until after the last one, and sends what is left at the end.</summary>
/// <remarks>With nowhere to send to there is no listener: spans are never made then, and measures cost a comparison.</remarks>
internal sealed class Watching(IOptions<TelemetryOptions> options, IConfiguration settings, ILogger<Watching> logger) : IHostedLifecycleService, IDisposable
{
    /// <summary>What a platform that the application runs on counts of itself; in Azure nobody does under this name.</summary>
    private const string PlatformMeters = Traces.Name + ".*";

    private TracerProvider? spans;
    private MeterProvider? metrics;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var insights = settings[InsightsConnection.Setting] is { Length: > 0 } connection
            ? InsightsConnection.Parse(connection, settings[InsightsConnection.AuthenticationSetting])
            : null;
        if (insights is not null || options.Value.OtlpEndpoint.Length > 0)
            (spans, metrics) = (Spans(options.Value, insights), Metrics(options.Value, insights));
        return Task.CompletedTask;
    }

    /// <summary>After everything else has stopped: the last requests are part of what is sent.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var bound = (int)TelemetryLimits.FlushTimeMax.TotalMilliseconds;
            spans?.ForceFlush(bound);
            metrics?.ForceFlush(bound);
        },
        CancellationToken.None);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // What was left is sent by now: a receiver that hangs must not keep the host.
        spans?.Shutdown(0);
        metrics?.Shutdown(0);
        spans?.Dispose();
        metrics?.Dispose();
    }

    private TracerProvider Spans(TelemetryOptions told, InsightsConnection? insights)
    {
        var builder = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Origin.Of(told))
            // By the number of the trace alone: every host decides alike, and no caller can demand to be recorded.
            .SetSampler(new TraceIdRatioBasedSampler(told.SampleRatio))
            .AddSource(Traces.Name);
        if (told.OtlpEndpoint.Length > 0)
            builder.AddProcessor(Export.Batched(OtlpExport.Spans(told)));
        if (insights is not null)
            builder.AddProcessor(Export.Batched(new InsightsSpans(insights, new InsightsSender(insights, logger), told)));
        return builder.Build();
    }

    private MeterProvider Metrics(TelemetryOptions told, InsightsConnection? insights)
    {
        var builder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Origin.Of(told)).AddMeter(Traces.Name, PlatformMeters);
        if (told.OtlpEndpoint.Length > 0)
            builder.AddReader(Export.Periodic(OtlpExport.Metrics(told), told, MetricReaderTemporalityPreference.Cumulative));
        if (insights is not null)
            builder.AddReader(Export.Periodic(
                new InsightsMetrics(insights, new InsightsSender(insights, logger), told), told, MetricReaderTemporalityPreference.Delta));
        return builder.Build();
    }
}
