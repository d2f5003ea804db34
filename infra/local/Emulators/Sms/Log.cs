using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Sms;

internal static partial class Log
{
    [LoggerMessage(7200, LogLevel.Information, "Webhook answered {Status} to {EventType} {EventId}, attempt {Attempt}; it will be repeated.")]
    public static partial void Repeating(ILogger logger, string eventId, string eventType, int attempt, int status);

    [LoggerMessage(7201, LogLevel.Error, "{EventType} {EventId} was given up after attempt {Attempt}: the webhook answered {Status}.")]
    public static partial void GivenUp(ILogger logger, string eventId, string eventType, int attempt, int status);

    [LoggerMessage(7202, LogLevel.Information, "The webhook at {Authority} did not pass the validation handshake; trying again.")]
    public static partial void HandshakeRefused(ILogger logger, string authority);

    [LoggerMessage(7203, LogLevel.Debug, "The webhook at {Authority} was not reached.")]
    public static partial void Unreachable(ILogger logger, string authority, Exception reason);
}
