namespace ContactFunctions.Emulators.Sms;

/// <summary>One recipient's part of the answer.</summary>
internal sealed record SendResult(
    string? To, string? MessageId, int HttpStatusCode, string? RepeatabilityResult, bool Successful, string? ErrorMessage)
{
    public static SendResult Accepted(string to, string messageId) => new(to, messageId, 202, "accepted", true, null);

    public static SendResult Refused(string? to, string reason) => new(to, null, 400, null, false, reason);
}
