using System.Net.Http.Headers;
using ContactFunctions.Emulators;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>The receiver, and a process that exports to it with OpenTelemetry's own exporter.</summary>
internal sealed class RunningReceiver : IAsyncDisposable
{
    /// <summary>One name for each receiver, so that tests side by side do not hear each other.</summary>
    public string Scope { get; } = $"test-{Guid.NewGuid():N}";

    private RunningReceiver(TelemetryReceiverEmulator emulator)
    {
        Emulator = emulator;
        Http = new HttpClient { BaseAddress = emulator.Address };
    }

    public TelemetryReceiverEmulator Emulator { get; }

    public HttpClient Http { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RunningReceiver> StartAsync(bool keepRaw = false) =>
        new(await TelemetryReceiver.StartAsync(new() { KeepRaw = keepRaw }, Ct));

    public TracerProvider Tracing() => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource()).AddSource(Scope).AddOtlpExporter(otlp => Aim(otlp, "v1/traces")).Build();

    public MeterProvider Metering(Action<MeterProviderBuilder>? views = null)
    {
        var builder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource()).AddMeter(Scope);
        views?.Invoke(builder);
        return builder.AddOtlpExporter((otlp, reader) =>
        {
            Aim(otlp, "v1/metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = int.MaxValue;
        }).Build();
    }

    public Microsoft.Extensions.Logging.ILoggerFactory Logging() => Microsoft.Extensions.Logging.LoggerFactory.Create(logging =>
        Microsoft.Extensions.Logging.OpenTelemetryLoggingExtensions.AddOpenTelemetry(logging, options => options
            .SetResourceBuilder(Resource()).AddOtlpExporter(otlp => Aim(otlp, "v1/logs"))));

    /// <param name="encoding">Content-Encoding; null for none.</param>
    public Task<HttpResponseMessage> PostAsync(string path, byte[] body, string contentType = "application/x-protobuf", string? encoding = null)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        return Http.PostAsync(new Uri(path, UriKind.Relative), content, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }

    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateEmpty().AddService("contactfunctions", serviceInstanceId: "functions-1");

    private void Aim(OtlpExporterOptions otlp, string path)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri(Emulator.Address, path);
    }
}
