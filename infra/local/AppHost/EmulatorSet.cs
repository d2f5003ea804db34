using ContactFunctions.AppHost.Processes;
using ContactFunctions.Emulators;

namespace ContactFunctions.AppHost;

/// <summary>The services around the app, in this process.</summary>
internal sealed class EmulatorSet : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> running;

    private EmulatorSet(Stack<IAsyncDisposable> running) => this.running = running;

    public required SignalRServiceEmulator SignalR { get; init; }

    public required SmsGatewayEmulator Sms { get; init; }

    public required IssuerEmulator Issuer { get; init; }

    public required MailSinkEmulator Mail { get; init; }

    public required TelemetryReceiverEmulator Telemetry { get; init; }

    public required HookReceiverEmulator Hooks { get; init; }

    /// <exception cref="PortTakenException">None of them runs then.</exception>
    public static async Task<EmulatorSet> StartAsync(AppAddresses addresses, string issuerKey, TimeProvider time, CancellationToken cancellation)
    {
        var running = new Stack<IAsyncDisposable>();
        try
        {
            var issuer = await Emulators.Issuer.StartAsync(IssuerOptions(addresses, issuerKey, time), cancellation);
            running.Push(issuer);
            var signalR = await SignalRService.StartAsync(new SignalRServiceOptions { Port = addresses.SignalRPort, Clock = time }, cancellation);
            running.Push(signalR);
            var sms = await SmsGateway.StartAsync(new SmsGatewayOptions { Port = addresses.SmsPort, Clock = time }, cancellation);
            running.Push(sms);
            var mail = await MailSink.StartAsync(new MailSinkOptions { Port = addresses.MailPort, Clock = time }, cancellation);
            running.Push(mail);
            var telemetry = await TelemetryReceiver.StartAsync(new TelemetryReceiverOptions { Port = addresses.TelemetryPort, Clock = time }, cancellation);
            running.Push(telemetry);
            var hooks = await HookReceiver.StartAsync(
                new HookReceiverOptions { Port = addresses.HooksPort, Secret = AppAddresses.OutgoingSecret, Clock = time }, cancellation);
            running.Push(hooks);
            return new EmulatorSet(running) { SignalR = signalR, Sms = sms, Issuer = issuer, Mail = mail, Telemetry = telemetry, Hooks = hooks };
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            await StopAsync(running);
            if (e is OperationCanceledException)
                throw;
            throw new PortTakenException($"An emulator cannot listen: {e.Message}", e);
        }
    }

    /// <summary>Events reach the app from now on.</summary>
    public void Connect(Uri app)
    {
        SignalR.Upstreams = [new Uri(app, "api/webhooks/signalr")];
        Sms.Webhook = new Uri(app, "api/webhooks/eventgrid");
        Sms.TwilioApi = new Uri(app, "api");
    }

    public ValueTask DisposeAsync() => StopAsync(running);

    private static async ValueTask StopAsync(Stack<IAsyncDisposable> running)
    {
        while (running.TryPop(out var last))
            await last.DisposeAsync();
    }

    private static IssuerOptions IssuerOptions(AppAddresses addresses, string key, TimeProvider time) => new()
    {
        Port = addresses.IssuerPort,
        KeyFile = key,
        Clock = time,
        RedirectOrigins = [addresses.App, new UriBuilder(addresses.App) { Host = "127.0.0.1" }.Uri],
    };
}
