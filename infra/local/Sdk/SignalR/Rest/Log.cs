using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.SignalR.Management.Rest;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "SignalR service answered {Status}; trying again after {DelayMs} ms.")]
    public static partial void Repeating(ILogger logger, int status, double delayMs);
}
