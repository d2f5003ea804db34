using ContactFunctions.Workflows.Evidence;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Evidence;

public sealed class SealLog(ILogger<SealLog> logger) : ISealLog
{
    public void Failed(string conversationId, Exception exception) => Log.NotSealed(logger, conversationId, exception);
}
