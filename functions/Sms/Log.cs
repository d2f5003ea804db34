using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Sms;

internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Information, "The SMS provider was not reached for {Tag}, attempt {Attempt}; trying again.")]
    public static partial void NotReached(ILogger logger, string tag, int attempt);

    [LoggerMessage(2301, LogLevel.Warning, "The SMS provider did not take {Tag}.")]
    public static partial void Failed(ILogger logger, string tag, Exception reason);
}
