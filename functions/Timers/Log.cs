using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Timers;

internal static partial class Log
{
    [LoggerMessage(4500, LogLevel.Information, "Removed {Instances} finished instances and {Rows} old rows.")]
    public static partial void Forgotten(ILogger logger, int instances, int rows);

    [LoggerMessage(4501, LogLevel.Information, "Files without a message: {Deleted} deleted, {Kept} found in one after all.")]
    public static partial void Swept(ILogger logger, int deleted, int kept);

    [LoggerMessage(4502, LogLevel.Information, "Removed {Deliveries} old deliveries to other systems.")]
    public static partial void DeliveriesForgotten(ILogger logger, int deliveries);
}
