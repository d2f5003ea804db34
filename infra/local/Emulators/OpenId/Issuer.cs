using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators;

/// <summary>An OpenID Connect issuer whose tokens look like those of Microsoft Entra ID, version 2.0.</summary>
public static class Issuer
{
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<IssuerEmulator> StartAsync(IssuerOptions options, CancellationToken ct)
    {
        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, _ => { }, ct);
        return new IssuerEmulator(server, options);
    }
}
