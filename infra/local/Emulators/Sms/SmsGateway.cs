using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Sms;
using Microsoft.AspNetCore.Builder;

namespace ContactFunctions.Emulators;

/// <summary>The SMS side of Azure Communication Services with Event Grid behind it, and phones for people.</summary>
public static class SmsGateway
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SmsGatewayEmulator> StartAsync(SmsGatewayOptions options, CancellationToken ct)
    {
        var logger = options.Loggers.CreateLogger("ContactFunctions.Emulators.Sms");
        var webhook = new WebhookClient(options.Clock, logger) { Secret = options.WebhookSecret };
        var events = new EventDelivery(webhook, options.Clock, logger) { Habits = options.Delivery };
        var threads = new PhoneThreads();
        var exchange = new PhoneExchange(options, threads, events);
        var send = new SendEndpoint(exchange, new RequestSignature(options.AccessKey, options.Clock), new Repeatability(options.Clock));

        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, Routes, ct);
        webhook.Address = options.Webhook;
        return new SmsGatewayEmulator(server, webhook, events, options.AccessKey);

        void Routes(WebApplication app)
        {
            app.MapPost("/sms", send.AnswerAsync);
            app.MapPhones(exchange, threads, new LiveView(threads, options.Clock));
            app.MapFile("/", "Sms/Pages/phone.html", "text/html; charset=utf-8", PagePolicy);
            app.MapFile("/phone.css", "Sms/Pages/phone.css", "text/css; charset=utf-8");
            app.MapFile("/phone.js", "Sms/Pages/phone.js", "text/javascript; charset=utf-8");
            app.MapFile("/texts.js", "Sms/Pages/texts.js", "text/javascript; charset=utf-8");
        }
    }
}
