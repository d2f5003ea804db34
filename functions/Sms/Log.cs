using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Sms;

internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Warning, "No provider is set up for the number that {Tag} was to leave from.")]
    public static partial void NoProvider(ILogger logger, string tag);

    [LoggerMessage(2301, LogLevel.Warning, "The SMS provider did not take {Tag}: {Outcome}.")]
    public static partial void NotSent(ILogger logger, string tag, string outcome);
}
