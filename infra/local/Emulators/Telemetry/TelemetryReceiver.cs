using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Telemetry;
using ContactFunctions.Emulators.Telemetry.Otlp;

namespace ContactFunctions.Emulators;

/// <summary>Takes traces, metrics and logs over OTLP/HTTP, keeps the newest in memory, and shows them on a page.</summary>
public static class TelemetryReceiver
{
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TelemetryReceiverEmulator> StartAsync(TelemetryReceiverOptions options, CancellationToken ct)
    {
        var store = new TelemetryStore(options.KeepRaw);
        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, app => app.MapExports(store), ct);
        return new TelemetryReceiverEmulator(server, store, options.Clock);
    }
}
