using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Api;

internal static partial class Log
{
    [LoggerMessage(4200, LogLevel.Warning, "{What} does not answer.")]
    public static partial void DoesNotAnswer(ILogger logger, string what, Exception exception);
}
