using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Functions.Sms;

/// <summary>Error codes of Twilio's, which come both in the answer to a send and in status callbacks.</summary>
internal static class TwilioErrors
{
    /// <summary>The recipient has unsubscribed from this number.</summary>
    public const int Unsubscribed = 21610;

    public static DeliveryReason ReasonOf(int? code) => code switch
    {
        Unsubscribed => DeliveryReason.ProviderBlocked,
        21211 or 21214 or 21217 or 21219 or 21401 or 21421 or 21614 => DeliveryReason.InvalidNumber,
        30003 or 30005 or 30006 or 30008 or 30017 => DeliveryReason.Unreachable,
        _ => DeliveryReason.Refused,
    };
}
