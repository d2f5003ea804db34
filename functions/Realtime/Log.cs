using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Realtime;

internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Warning, "The real-time service did not take {What} for {Subject}.")]
    public static partial void HintLost(ILogger logger, string what, string subject, Exception reason);

    [LoggerMessage(2201, LogLevel.Debug, "The real-time service is away: {What} for {Subject} was not sent.")]
    public static partial void HintSpared(ILogger logger, string what, string subject);
}
