using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Realtime;

internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Warning, "The real-time service did not take {What} for {Subject}.")]
    public static partial void HintLost(ILogger logger, string what, string subject, Exception reason);
}
