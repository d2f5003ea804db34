using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ContactFunctions.Functions.Telemetry;

/// <summary>Listens to spans and measures from before the first function until after the last one, and sends what is left at the end.</summary>
/// <remarks>With nowhere to send to there is no listener: spans are never made then, and measures cost a comparison.</remarks>
public sealed class Watching(IOptions<TelemetryOptions> options) : IHostedLifecycleService, IDisposable
{
    private TracerProvider? spans;
    private MeterProvider? metrics;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OtlpEndpoint.Length == 0)
            return Task.CompletedTask;
        spans = Spans(options.Value);
        metrics = Metrics(options.Value);
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

    private static TracerProvider Spans(TelemetryOptions options)
    {
        var builder = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Origin.Of(options))
            // By the number of the trace alone: every host decides alike, and no caller can demand to be recorded.
            .SetSampler(new TraceIdRatioBasedSampler(options.SampleRatio))
            .AddSource(Traces.Name);
        OtlpExport.Spans(builder, options);
        return builder.Build();
    }

    private static MeterProvider Metrics(TelemetryOptions options)
    {
        var builder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Origin.Of(options)).AddMeter(Traces.Name);
        OtlpExport.Metrics(builder, options);
        return builder.Build();
    }
}
