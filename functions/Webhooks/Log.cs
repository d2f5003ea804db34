using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Webhooks;

internal static partial class Log
{
    [LoggerMessage(4400, LogLevel.Warning, "An event was left out: {Code}.")]
    public static partial void EventLeftOut(ILogger logger, string code);

    [LoggerMessage(4401, LogLevel.Error, "An event could not be stored; its batch is asked for again.")]
    public static partial void EventFailed(ILogger logger, Exception exception);

    [LoggerMessage(4402, LogLevel.Debug, "A real-time connection of operator {Operator} ended; its lease was shortened: {Shortened}.")]
    public static partial void Disconnected(ILogger logger, string @operator, bool shortened);
}
