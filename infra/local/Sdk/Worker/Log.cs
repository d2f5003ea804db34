using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker;

internal static partial class Log
{
    [LoggerMessage(8100, LogLevel.Error, "Function {Function} failed, invocation {Invocation}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string invocation, Exception exception);

    [LoggerMessage(8101, LogLevel.Warning, "Function {Function} returned nothing that can be written as an HTTP answer, invocation {Invocation}.")]
    public static partial void NoHttpResult(ILogger logger, string function, string invocation);

    [LoggerMessage(8102, LogLevel.Error, "The outputs of function {Function} were not all sent, invocation {Invocation}.")]
    public static partial void OutputsFailed(ILogger logger, string function, string invocation, Exception exception);

    [LoggerMessage(8110, LogLevel.Warning, "Queue {Queue} cannot be polled; trying again.")]
    public static partial void QueueUnreachable(ILogger logger, string queue, Exception exception);

    [LoggerMessage(8111, LogLevel.Warning, "Queue {Queue}: message {Message} is not in the configured encoding.")]
    public static partial void MessageNotDecoded(ILogger logger, string queue, string message);

    [LoggerMessage(8112, LogLevel.Warning, "Queue {Queue}: message {Message} moved to the poison queue after {DequeueCount} attempts.")]
    public static partial void MessagePoisoned(ILogger logger, string queue, string message, int dequeueCount);

    [LoggerMessage(8113, LogLevel.Warning, "Queue {Queue}: message {Message} could not be settled; it reappears when its time is over.")]
    public static partial void MessageNotSettled(ILogger logger, string queue, string message, Exception exception);

    [LoggerMessage(8120, LogLevel.Warning, "Storage does not answer; timers stand still.")]
    public static partial void TimersWithoutStorage(ILogger logger, Exception exception);

    [LoggerMessage(8121, LogLevel.Information, "Another host runs the timers now.")]
    public static partial void TimerLeaseLost(ILogger logger);

    [LoggerMessage(8130, LogLevel.Warning, "Storage does not answer; the durable engine has not started.")]
    public static partial void EngineWithoutStorage(ILogger logger, Exception exception);
}
