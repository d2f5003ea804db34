using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Sms;

namespace ContactFunctions.Emulators;

public sealed class SmsGatewayEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly WebhookClient webhook;
    private readonly EventDelivery events;

    internal SmsGatewayEmulator(LoopbackServer server, WebhookClient webhook, EventDelivery events, string accessKey)
    {
        (this.server, this.webhook, this.events) = (server, webhook, events);
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

    /// <summary>Counts for events that happen from now on.</summary>
    public SmsDelivery Delivery
    {
        get => events.Habits;
        set => events.Habits = value;
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        await server.DisposeAsync();
    }
}
