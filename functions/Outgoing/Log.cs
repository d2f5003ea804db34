using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Outgoing;

internal static partial class Log
{
    [LoggerMessage(2403, LogLevel.Warning, "Delivery {Delivery} to subscription {Subscription} is given up.")]
    public static partial void DeliveryDead(ILogger logger, string subscription, string delivery);

    [LoggerMessage(2404, LogLevel.Warning, "The receiver of subscription {Subscription} wants nothing any more (410); nothing goes there until it is switched on anew.")]
    public static partial void SwitchedOff(ILogger logger, string subscription);

    [LoggerMessage(2405, LogLevel.Warning, "What is due of subscription {Subscription} could not be looked at; the next sweep makes up for it.")]
    public static partial void SweepFailed(ILogger logger, string subscription, Exception fault);
}
