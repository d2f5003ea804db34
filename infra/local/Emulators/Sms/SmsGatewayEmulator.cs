using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators;

public sealed class SmsGatewayEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;

    internal SmsGatewayEmulator(LoopbackServer server, SmsGatewayOptions options)
    {
        this.server = server;
        Webhook = options.Webhook;
        WebhookSecret = options.WebhookSecret;
        Delivery = options.Delivery;
        ConnectionString = $"endpoint={Address.AbsoluteUri};accesskey={options.AccessKey}";
    }

    /// <summary>The phone page and the phone API.</summary>
    public Uri Address => server.Address;

    /// <summary>What the app takes as <c>Sms__ConnectionString</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Where events go from now on; may be set after the start. Setting it begins the validation handshake.</summary>
    public Uri? Webhook { get; set; }

    public string WebhookSecret { get; set; }

    public SmsDelivery Delivery { get; set; }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
