using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Telemetry;

internal static partial class Log
{
    [LoggerMessage(4710, LogLevel.Warning, "Application Insights does not take what is measured, status {Status}; it is lost until it does.")]
    public static partial void TelemetryNotTaken(ILogger logger, int status);
}
