using ContactFunctions.Workflows.Dispatch;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Durable;

public sealed class DispatchLog(ILogger<DispatchLog> logger) : IDispatchLog
{
    public void Claimed(string conversationId, string operatorId, TimeSpan waited) =>
        Log.Claimed(logger, conversationId, operatorId, (long)waited.TotalMilliseconds);

    public void Failed(Exception exception) => Log.PassFailed(logger, exception);
}
