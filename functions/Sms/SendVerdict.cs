using System.Net;
using Azure;
using Azure.Communication.Sms;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Sms;

/// <summary>What an answer, or the lack of one, says about a text. Reasons carry codes only: the provider's words may name a number.</summary>
internal static class SendVerdict
{
    public static SmsOutcome Of(SmsSendResult result) => result switch
    {
        { Successful: true } => new SmsOutcome.Sent(result.MessageId!),
        { HttpStatusCode: >= 500 or 408 } => new SmsOutcome.Unknown(),
        _ => new SmsOutcome.Refused($"refused for this recipient: {result.HttpStatusCode}"),
    };

    public static SmsOutcome Of(Exception failure) => failure switch
    {
        RequestFailedException { Status: >= 400 and < 500 and not 408 } refused => new SmsOutcome.Refused($"refused by the provider: {refused.Status}"),
        RequestFailedException unreached when NeverArrived(unreached) => new SmsOutcome.Refused("the provider was not reached"),
        _ => new SmsOutcome.Unknown(),
    };

    /// <summary>No connection came about, so that nothing can have been sent.</summary>
    public static bool NeverArrived(RequestFailedException failure) =>
        failure is
        {
            Status: 0,
            InnerException: HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
            },
        };
}
