using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators;

/// <summary>Azure SignalR Service in serverless mode, on loopback.</summary>
public static class SignalRService
{
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SignalRServiceEmulator> StartAsync(SignalRServiceOptions options, CancellationToken ct)
    {
        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, _ => { }, ct);
        return new SignalRServiceEmulator(server, options);
    }
}
