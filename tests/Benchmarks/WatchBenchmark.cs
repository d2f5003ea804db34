using System.Diagnostics;
using ContactFunctions.Emulators;
using ContactFunctions.Ports.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ContactFunctions.Benchmarks;

/// <summary>What spans and counts of one message cost its request: a door, three storage requests and a push, without and with an exporter.</summary>
internal static class WatchBenchmark
{
    private const double MicrosecondsMax = 50;
    private const int Rounds = 30;

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        var unheard = Best(20_000);
        await using var receiver = await TelemetryReceiver.StartAsync(new TelemetryReceiverOptions(), CancellationToken.None);
        using var spans = Sdk.CreateTracerProviderBuilder().AddSource(Traces.Name)
            .AddProcessor(new BatchActivityExportProcessor(new OtlpTraceExporter(Target(receiver, "traces")))).Build();
        using var counts = Sdk.CreateMeterProviderBuilder().AddMeter(Traces.Name)
            .AddReader(new PeriodicExportingMetricReader(new OtlpMetricExporter(Target(receiver, "metrics")))).Build();
        var heard = Best(200);
        return
        [
            new Measurement("spans and counts of one message, with nobody to send to", "≤ 1 µs", unheard <= 1, $"{unheard:0.000} µs (best of {Rounds})"),
            new Measurement("spans and counts of one message, exported", $"≤ {MicrosecondsMax} µs", heard <= MicrosecondsMax, $"{heard:0.0} µs (best of {Rounds})"),
        ];
    }

    private static OtlpExporterOptions Target(TelemetryReceiverEmulator receiver, string signal) =>
        new() { Endpoint = new Uri(receiver.Address, $"/v1/{signal}"), Protocol = OtlpExportProtocol.HttpProtobuf };

    private static double Best(int messages) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var began = Stopwatch.GetTimestamp();
        for (var n = 0; n < messages; n++)
            Message();
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / messages;
    });

    private static void Message()
    {
        using var door = Traces.Continue("PostText", ActivityKind.Server, null)?.SetTag(Tags.Function, "PostText");
        for (var n = 0; n < 3; n++)
            Storage();
        Traces.Begin("push messageAdded", ActivityKind.Producer)?.Dispose();
        Traces.About("c-1");
        Measures.Messages.Add(1, new(Tags.Channel, "chat"), new(Tags.Direction, "in"), new(Tags.Author, "customer"));
        Measures.DoorRequests.Add(1, new(Tags.Function, "PostText"), new(Tags.StatusClass, "2xx"));
    }

    private static void Storage()
    {
        using var span = Traces.Begin("Conversations", ActivityKind.Client)?.SetTag(Tags.Store, "Conversations").SetTag(Tags.Operation, "POST");
        Measures.StorageOperations.Add(1, new(Tags.Store, "Conversations"), new(Tags.Outcome, "ok"));
        span?.SetTag(Tags.Outcome, 202);
    }
}
