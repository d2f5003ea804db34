namespace ContactFunctions.Emulators.Sms;

/// <summary>What a number of Twilio's tells the organisation.</summary>
internal sealed class TwilioNews(TwilioClient client, string accountSid)
{
    private const string ApiVersion = "2010-04-01";

    /// <param name="media">Addresses of pictures that came along.</param>
    public Outgoing Received(string sid, string from, string to, string text, IReadOnlyList<string> media)
    {
        var fields = Common(sid, from, to);
        fields["Body"] = text;
        fields["NumMedia"] = $"{media.Count}";
        fields["NumSegments"] = "1";
        fields["SmsStatus"] = "received";
        foreach (var (at, address) in media.Index())
            (fields[$"MediaUrl{at}"], fields[$"MediaContentType{at}"]) = (address, "image/jpeg");
        return new Outgoing(sid, "twilio.received", ct => client.ReceivedAsync(fields, ct));
    }

    /// <param name="status">Such as <c>sent</c>, <c>delivered</c> or <c>undelivered</c>.</param>
    /// <param name="error">Null: none.</param>
    public Outgoing Reported(Uri callback, string sid, string from, string to, string status, int? error = null)
    {
        var fields = Common(sid, from, to);
        (fields["MessageStatus"], fields["SmsStatus"]) = (status, status);
        if (error is { } code)
            fields["ErrorCode"] = $"{code}";
        return new Outgoing($"{sid}-{status}", $"twilio.{status}", ct => client.PostAsync(callback, fields, ct));
    }

    private Dictionary<string, string> Common(string sid, string from, string to) => new()
    {
        ["MessageSid"] = sid,
        ["SmsSid"] = sid,
        ["SmsMessageSid"] = sid,
        ["AccountSid"] = accountSid,
        ["From"] = from,
        ["To"] = to,
        ["ApiVersion"] = ApiVersion,
    };
}
