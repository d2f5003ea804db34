using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage;

/// <summary>Event ids 2100 to 2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Error, "Storing {Count} changes of conversation {Conversation} failed.")]
    public static partial void RecordFailed(ILogger log, string conversation, int count, Exception fault);

    [LoggerMessage(2101, LogLevel.Warning, "The answer of storage was lost for conversation {Conversation} (try {Tries}); looking it up.")]
    public static partial void AnswerLost(ILogger log, string conversation, int tries, Exception fault);

    [LoggerMessage(2102, LogLevel.Warning, "Putting old entries of conversation {Conversation} away failed; the next message asks for it again.")]
    public static partial void PuttingAwayFailed(ILogger log, string conversation, Exception fault);

    [LoggerMessage(2110, LogLevel.Error, "Queueing {Count} conversations in the ledger failed.")]
    public static partial void EnqueueFailed(ILogger log, int count, Exception fault);

    [LoggerMessage(2111, LogLevel.Warning, "The answer of storage was lost for the ledger (try {Tries}); looking it up.")]
    public static partial void LedgerAnswerLost(ILogger log, int tries, Exception fault);

    [LoggerMessage(2112, LogLevel.Debug, "A claim of conversation {Conversation} lost its race.")]
    public static partial void ClaimLost(ILogger log, string conversation);

    [LoggerMessage(2120, LogLevel.Error, "The tables could not be created; it is tried again.")]
    public static partial void TablesNotCreated(ILogger log, Exception fault);

    [LoggerMessage(2113, LogLevel.Warning, "Storage failed after {Won} of {Asked} claims were stored.")]
    public static partial void ClaimsCutShort(ILogger log, int won, int asked, Exception fault);
}
