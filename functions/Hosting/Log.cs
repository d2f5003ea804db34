using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Hosting;

internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Error, "Door {Function} failed, invocation {Invocation}.")]
    public static partial void DoorFailed(ILogger logger, string function, string invocation, Exception exception);
}
