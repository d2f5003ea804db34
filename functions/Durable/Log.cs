using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Durable;

internal static partial class Log
{
    [LoggerMessage(4300, LogLevel.Information, "Conversation {Conversation} goes to operator {Operator} after {WaitedMs} ms.")]
    public static partial void Claimed(ILogger logger, string conversation, string @operator, long waitedMs);

    [LoggerMessage(4301, LogLevel.Warning, "A matching pass or what follows from it failed; the sweeper makes up for it.")]
    public static partial void PassFailed(ILogger logger, Exception exception);
}
