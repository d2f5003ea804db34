namespace ContactFunctions.Emulators.Sms;

/// <summary>The body of <c>POST /sms</c>.</summary>
internal sealed record SendRequest(string? From, IReadOnlyList<SendRequest.Recipient>? SmsRecipients, string? Message, SendRequest.Options? SmsSendOptions)
{
    /// <param name="RepeatabilityRequestId">The same id again is the same send.</param>
    internal sealed record Recipient(string? To, string? RepeatabilityRequestId, string? RepeatabilityFirstSent);

    internal sealed record Options(bool EnableDeliveryReport, string? Tag);

    /// <returns>What is wrong with it as a whole, or null; a single wrong recipient is answered alone.</returns>
    public string? Refusal(IReadOnlyList<string> numbers) =>
        From is null || !numbers.Contains(From) ? "from is not a number of this resource"
        : SmsRecipients is not { Count: > 0 and <= SmsLimits.RecipientsMax } ? $"smsRecipients must name 1 to {SmsLimits.RecipientsMax}"
        : string.IsNullOrEmpty(Message) || Message.Length > SmsLimits.TextCharactersMax ? $"message must have 1 to {SmsLimits.TextCharactersMax} characters"
        : null;
}
