using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Sms;

/// <summary>One provider's wire format.</summary>
internal interface ISmsProvider
{
    Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation);
}
