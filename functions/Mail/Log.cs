using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Mail;

internal static partial class Log
{
    [LoggerMessage(2500, LogLevel.Warning, "Mail {Mail} was not sent for certain.")]
    public static partial void NotSent(ILogger logger, string mail, Exception fault);
}
