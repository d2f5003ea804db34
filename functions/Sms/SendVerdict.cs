using System.Globalization;
using Azure;
using Azure.Communication.Sms;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Sms;

/// <summary>What an answer of Azure Communication Services, or the lack of one, says about a text.</summary>
internal static class SendVerdict
{
    public static SmsOutcome Of(SmsSendResult result) => result switch
    {
        { Successful: true } => new SmsOutcome.Sent(result.MessageId!),
        { HttpStatusCode: >= 500 or 408 } => new SmsOutcome.Unknown(),
        { HttpStatusCode: 429 } => new SmsOutcome.NotTaken(null),
        _ => new SmsOutcome.Refused(ReasonOf(result.ErrorMessage)),
    };

    public static SmsOutcome Of(Exception failure) => failure switch
    {
        RequestFailedException { Status: 429 } slow => new SmsOutcome.NotTaken(RetryAfter(slow)),
        // Only who says when to come again says that it has not begun.
        RequestFailedException { Status: 503 } away when RetryAfter(away) is { } wait => new SmsOutcome.NotTaken(wait),
        RequestFailedException { Status: >= 400 and < 500 and not 408 } => new SmsOutcome.Refused(DeliveryReason.Refused),
        RequestFailedException { Status: 0, InnerException: HttpRequestException broken } when NeverArrived(broken) => new SmsOutcome.NotTaken(null),
        HttpRequestException broken when NeverArrived(broken) => new SmsOutcome.NotTaken(null),
        _ => new SmsOutcome.Unknown(),
    };

    /// <summary>No connection came about, so that nothing can have been sent.</summary>
    private static bool NeverArrived(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private static TimeSpan? RetryAfter(RequestFailedException failure) =>
        failure.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is true
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static DeliveryReason ReasonOf(string? message) =>
        Says(message, "opted out") || Says(message, "blocked") ? DeliveryReason.ProviderBlocked
        : Says(message, "phone number") ? DeliveryReason.InvalidNumber
        : DeliveryReason.Refused;

    private static bool Says(string? message, string word) => message?.Contains(word, StringComparison.OrdinalIgnoreCase) is true;
}
