using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Timers;

internal static partial class Log
{
    [LoggerMessage(4500, LogLevel.Information, "Removed {Instances} finished instances and {Rows} old rows.")]
    public static partial void Forgotten(ILogger logger, int instances, int rows);
}
