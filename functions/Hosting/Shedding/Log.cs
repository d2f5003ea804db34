using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Hosting.Shedding;

internal static partial class Log
{
    [LoggerMessage(4010, LogLevel.Error, "New contacts are told to come later: {Reason}. Under way {Requests}, waiting for a thread {LagMs} ms, a message {MessageMs} ms.")]
    public static partial void SheddingBegan(ILogger logger, ShedReason reason, int requests, int lagMs, int messageMs);

    [LoggerMessage(4011, LogLevel.Information, "New contacts are taken again; {Shed} were told to come later since this host began.")]
    public static partial void SheddingEnded(ILogger logger, long shed);
}
