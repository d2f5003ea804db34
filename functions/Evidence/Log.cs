using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Evidence;

internal static partial class Log
{
    [LoggerMessage(4900, LogLevel.Warning, "The time-stamp authority gave no token at try {Tries}; the seal goes without one if it stays so.")]
    public static partial void NotStamped(ILogger logger, int tries, Exception exception);

    [LoggerMessage(4901, LogLevel.Information, "Retention erased {Erased} conversations; {Held} are held.")]
    public static partial void Retained(ILogger logger, int erased, int held);

    [LoggerMessage(4902, LogLevel.Warning, "Conversation {Conversation} could not be sealed at once; its process tries again.")]
    public static partial void NotSealed(ILogger logger, string conversation, Exception exception);
}
