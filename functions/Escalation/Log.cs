using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Escalation;

internal static partial class Log
{
    [LoggerMessage(2400, LogLevel.Warning, "Webhook {Key} was not sent: there is no secret to sign it with, or no address.")]
    public static partial void WebhookNotSent(ILogger logger, string key);

    [LoggerMessage(2401, LogLevel.Warning, "The receiver of webhook {Key} answered {Status}.")]
    public static partial void WebhookRefused(ILogger logger, string key, int status);

    [LoggerMessage(2402, LogLevel.Warning, "The receiver of webhook {Key} did not answer.")]
    public static partial void WebhookUnanswered(ILogger logger, string key, Exception reason);
}
