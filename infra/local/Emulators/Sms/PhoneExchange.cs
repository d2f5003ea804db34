namespace ContactFunctions.Emulators.Sms;

/// <summary>Carries texts between the phones and the organisation.</summary>
internal sealed class PhoneExchange(
    SmsGatewayOptions options, PhoneThreads threads, EventDelivery events, WebhookClient grid, TwilioNews twilio, Behaviour behaviour)
{
    public IReadOnlyList<string> Numbers => options.Numbers;

    /// <summary>A person wrote: it is on the phone at once, and the organisation is told.</summary>
    public PhoneMessage FromPhone(string phone, string to, string text, IReadOnlyList<string> media)
    {
        var isTwilio = options.TwilioNumbers.Contains(to);
        var message = new PhoneMessage(isTwilio ? NewSid(media.Count > 0 ? "MM" : "SM") : NewId(), "out", to, text, options.Clock.GetUtcNow(), "sending");
        threads.Add(phone, message);
        events.Send(
            phone,
            isTwilio ? twilio.Received(message.Id, phone, to, text, media) : Grid(GridEvent.Received(message.Id, phone, to, text, message.At)),
            taken => threads.Mark(phone, message.Id, taken ? "delivered" : "failed"));
        return message;
    }

    /// <summary>The organisation wrote by Azure Communication Services. The report follows as an event when it was asked for.</summary>
    /// <returns>The message id.</returns>
    public string ToPhone(string from, string phone, string text, bool report, string? tag)
    {
        var message = Arrived(NewId(), from, phone, text);
        if (report && IsReported(message))
            events.Send(phone, Grid(GridEvent.Reported(message.Id, from, phone, message.Status, tag, message.At)), _ => { });
        return message.Id;
    }

    /// <summary>The organisation wrote by Twilio. Each state follows as a call to <paramref name="callback"/>.</summary>
    /// <returns>The message's sid.</returns>
    public string ToPhone(string from, string phone, string text, Uri? callback)
    {
        var message = Arrived(NewSid("SM"), from, phone, text);
        if (callback is null || !IsReported(message))
            return message.Id;
        events.Send(phone, twilio.Reported(callback, message.Id, from, phone, "sent"), _ => { });
        events.Send(phone, message.Status switch
        {
            "delivered" => twilio.Reported(callback, message.Id, from, phone, "delivered"),
            "blocked" => twilio.Reported(callback, message.Id, from, phone, "undelivered", 21610),
            _ => twilio.Reported(callback, message.Id, from, phone, "undelivered", 30003),
        }, _ => { });
        return message.Id;
    }

    private PhoneMessage Arrived(string id, string from, string phone, string text)
    {
        var status = phone switch
        {
            _ when behaviour.Drops() => "lost",
            PhoneNumber.Unreachable => "failed",
            PhoneNumber.Unreported => "unreported",
            PhoneNumber.OptedOutLate => "blocked",
            _ => "delivered",
        };
        var message = new PhoneMessage(id, "in", from, text, options.Clock.GetUtcNow(), status);
        threads.Add(phone, message);
        return message;
    }

    private static bool IsReported(PhoneMessage message) => message.Status is not ("unreported" or "lost");

    private Outgoing Grid(GridEvent happened) => new(happened.Id, happened.EventType, ct => grid.PostAsync(happened, "Notification", ct));

    private static string NewId() => Guid.NewGuid().ToString();

    private static string NewSid(string kind) => $"{kind}{Guid.NewGuid():n}";
}
