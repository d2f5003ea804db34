using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Sms;
using Microsoft.AspNetCore.Builder;

namespace ContactFunctions.Emulators;

/// <summary>The SMS side of Azure Communication Services with Event Grid behind it, and of Twilio; and phones for people.</summary>
public static class SmsGateway
{
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SmsGatewayEmulator> StartAsync(SmsGatewayOptions options, CancellationToken ct)
    {
        var logger = options.Loggers.CreateLogger("ContactFunctions.Emulators.Sms");
        var webhook = new WebhookClient(options.Clock, logger) { Secret = options.WebhookSecret };
        var twilio = new TwilioClient(options.TwilioAuthToken, logger);
        var behaviour = new Behaviour { Delivery = options.Delivery };
        var events = new EventDelivery(behaviour, options.Clock, logger);
        var threads = new PhoneThreads();
        var exchange = new PhoneExchange(options, threads, events, webhook, new TwilioNews(twilio, options.TwilioAccountSid), behaviour);
        var send = new SendEndpoint(exchange, behaviour, new RequestSignature(options.AccessKey, options.Clock), new Repeatability(options.Clock));
        var messages = new TwilioEndpoint(exchange, behaviour, options);

        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, Routes, ct);
        webhook.Address = options.Webhook;
        return new SmsGatewayEmulator(server, webhook, twilio, events, behaviour, options.AccessKey);

        void Routes(WebApplication app)
        {
            app.MapPost("/sms", send.AnswerAsync);
            app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", messages.AnswerAsync);
            app.MapBehaviour(behaviour);
            app.MapPhones(exchange, threads, new LiveView(threads.Changes, TimeSpan.Zero, options.Clock));
            app.MapFile("/", "Sms/Pages/phone.html", "text/html; charset=utf-8", PageHeaders.Policy);
            app.MapFile("/phone.css", "Sms/Pages/phone.css", "text/css; charset=utf-8");
            app.MapFile("/phone.js", "Sms/Pages/phone.js", "text/javascript; charset=utf-8");
            app.MapFile("/texts.js", "Sms/Pages/texts.js", "text/javascript; charset=utf-8");
        }
    }
}
