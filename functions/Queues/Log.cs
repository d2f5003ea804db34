using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Queues;

internal static partial class Log
{
    [LoggerMessage(4700, LogLevel.Error, "{Messages} messages of queue {Queue} were given up and lie in its poison queue.")]
    public static partial void MessagesGivenUp(ILogger logger, string queue, long messages);
}
