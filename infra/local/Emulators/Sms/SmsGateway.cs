using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators;

/// <summary>The SMS side of Azure Communication Services with Event Grid behind it, and phones for people.</summary>
public static class SmsGateway
{
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SmsGatewayEmulator> StartAsync(SmsGatewayOptions options, CancellationToken ct)
    {
        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, _ => { }, ct);
        return new SmsGatewayEmulator(server, options);
    }
}
