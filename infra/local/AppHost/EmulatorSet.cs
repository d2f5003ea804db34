using ContactFunctions.Emulators;

namespace ContactFunctions.AppHost;

/// <summary>The services around the app, in this process.</summary>
internal sealed class EmulatorSet(SignalRServiceEmulator signalR, SmsGatewayEmulator sms, IssuerEmulator issuer) : IAsyncDisposable
{
    public SignalRServiceEmulator SignalR => signalR;

    public SmsGatewayEmulator Sms => sms;

    public IssuerEmulator Issuer => issuer;

    /// <exception cref="SetupException">A port was taken between its choice and its use.</exception>
    public static async Task<EmulatorSet> StartAsync(AppAddresses addresses, DataFolder data, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            return new EmulatorSet(
                await SignalRService.StartAsync(new SignalRServiceOptions { Port = addresses.SignalRPort, Clock = time }, cancellation),
                await SmsGateway.StartAsync(new SmsGatewayOptions { Port = addresses.SmsPort, Clock = time }, cancellation),
                await Emulators.Issuer.StartAsync(IssuerOptions(addresses, data, time), cancellation));
        }
        catch (IOException e)
        {
            throw new SetupException($"An emulator cannot listen: {e.Message} Try again.", e);
        }
    }

    /// <summary>Events reach the app from now on.</summary>
    public void Connect(Uri app)
    {
        signalR.Upstreams = [new Uri(app, "api/webhooks/signalr")];
        sms.Webhook = new Uri(app, "api/webhooks/eventgrid");
    }

    public async ValueTask DisposeAsync()
    {
        await sms.DisposeAsync();
        await issuer.DisposeAsync();
        await signalR.DisposeAsync();
    }

    private static IssuerOptions IssuerOptions(AppAddresses addresses, DataFolder data, TimeProvider time) => new()
    {
        Port = addresses.IssuerPort,
        KeyFile = data.IssuerKey,
        Clock = time,
        RedirectOrigins = [addresses.App, new UriBuilder(addresses.App) { Host = "127.0.0.1" }.Uri],
    };
}
