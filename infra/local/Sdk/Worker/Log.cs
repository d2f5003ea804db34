using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker;

internal static partial class Log
{
    [LoggerMessage(8100, LogLevel.Error, "Function {Function} failed, invocation {Invocation}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string invocation, Exception exception);

    [LoggerMessage(8101, LogLevel.Warning, "Function {Function} returned nothing that can be written as an HTTP answer, invocation {Invocation}.")]
    public static partial void NoHttpResult(ILogger logger, string function, string invocation);
}
