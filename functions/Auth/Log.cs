using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Auth;

internal static partial class Log
{
    [LoggerMessage(4100, LogLevel.Warning, "The issuer's keys could not be fetched; the known ones stay in use.")]
    public static partial void IssuerKeysNotFetched(ILogger logger, Exception exception);
}
