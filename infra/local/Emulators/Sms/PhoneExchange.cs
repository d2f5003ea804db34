namespace ContactFunctions.Emulators.Sms;

/// <summary>Carries texts between the phones and the organisation.</summary>
internal sealed class PhoneExchange(SmsGatewayOptions options, PhoneThreads threads, EventDelivery events)
{
    public IReadOnlyList<string> Numbers => options.Numbers;

    /// <summary>A person wrote: it is on the phone at once, and the organisation is told.</summary>
    public PhoneMessage FromPhone(string phone, string to, string text)
    {
        var message = new PhoneMessage(NewId(), "out", to, text, options.Clock.GetUtcNow(), "sending");
        threads.Add(phone, message);
        var received = GridEvent.Received(message.Id, phone, to, text, message.At);
        events.Send(phone, received, taken => threads.Mark(phone, message.Id, taken ? "delivered" : "failed"));
        return message;
    }

    /// <summary>The organisation wrote. The report follows as an event when it was asked for.</summary>
    /// <returns>The message id.</returns>
    public string ToPhone(string from, string phone, string text, bool report, string? tag)
    {
        var now = options.Clock.GetUtcNow();
        var status = phone switch
        {
            PhoneNumber.Unreachable => "failed",
            PhoneNumber.Unreported => "unreported",
            _ => "delivered",
        };
        var message = new PhoneMessage(NewId(), "in", from, text, now, status);
        threads.Add(phone, message);
        if (report && status != "unreported")
            events.Send(phone, GridEvent.Reported(message.Id, from, phone, delivered: status == "delivered", tag, now), _ => { });
        return message.Id;
    }

    private static string NewId() => Guid.NewGuid().ToString();
}
