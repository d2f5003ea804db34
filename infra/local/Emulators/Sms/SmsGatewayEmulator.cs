using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Sms;

namespace ContactFunctions.Emulators;

public sealed class SmsGatewayEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly WebhookClient webhook;
    private readonly EventDelivery events;
    private readonly TwilioClient twilio;
    private readonly Behaviour behaviour;

    internal SmsGatewayEmulator(
        LoopbackServer server, WebhookClient webhook, TwilioClient twilio, EventDelivery events, Behaviour behaviour, string accessKey)
    {
        (this.server, this.webhook, this.twilio, this.events, this.behaviour) = (server, webhook, twilio, events, behaviour);
        ConnectionString = $"endpoint={Address.AbsoluteUri};accesskey={accessKey}";
    }

    /// <summary>The phone page and the phone API.</summary>
    public Uri Address => server.Address;

    /// <summary>What the app takes as <c>Sms__ConnectionString</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Where events go from now on; may be set after the start. Setting it begins the validation handshake.</summary>
    public Uri? Webhook
    {
        get => webhook.Address;
        set => webhook.Address = value;
    }

    public string WebhookSecret
    {
        get => webhook.Secret;
        set => webhook.Secret = value;
    }

    /// <summary>The organisation's <c>/api</c> as Twilio's numbers call and sign it; null keeps what they have to tell until it is set.</summary>
    public Uri? TwilioApi
    {
        get => twilio.Api;
        set => twilio.Api = value;
    }

    /// <summary>Counts for events that happen from now on.</summary>
    public SmsDelivery Delivery
    {
        get => behaviour.Delivery;
        set => behaviour.Delivery = value;
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        webhook.Dispose();
        twilio.Dispose();
        await server.DisposeAsync();
    }
}
