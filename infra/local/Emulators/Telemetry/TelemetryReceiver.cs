using System.Text.Json.Serialization;
using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Telemetry;
using ContactFunctions.Emulators.Telemetry.Otlp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Emulators;

/// <summary>Takes traces, metrics and logs over OTLP/HTTP, keeps the newest in memory, and shows them on a page.</summary>
public static class TelemetryReceiver
{
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TelemetryReceiverEmulator> StartAsync(TelemetryReceiverOptions options, CancellationToken ct)
    {
        var store = new TelemetryStore(options.KeepRaw);
        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, Services, Routes, ct);
        return new TelemetryReceiverEmulator(server, store, options.Clock);

        void Routes(WebApplication app)
        {
            app.MapExports(store);
            app.MapViews(store, options.Clock);
            app.MapPage();
        }
    }

    // Attributes may be infinite or no number at all, which JSON has no number for.
    private static void Services(IServiceCollection services) => services.ConfigureHttpJsonOptions(
        json => json.SerializerOptions.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals);
}
