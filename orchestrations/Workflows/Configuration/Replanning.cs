using ContactFunctions.Domain.Conversations;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Duties;

namespace ContactFunctions.Workflows.Configuration;

/// <summary>New rules reach the conversations that go on under the old ones: hours, overflow, patience and clocks are planned anew at once.</summary>
/// <remarks>What this misses, because its host dies, each conversation finds by itself when it settles, at the latest after ten minutes.</remarks>
public sealed class Replanning(IRoutingLedger ledger, Settlement settlement, IDispatchLog log)
{
    private const int AtOnceMax = 8;

    /// <summary>Does not wait for it; a failure is logged.</summary>
    public void Request(IProcess process) => _ = LoggedAsync(process);

    private async Task LoggedAsync(IProcess process)
    {
        try
        {
            await Parallel.ForEachAsync(
                ledger.PlacementsAsync(CancellationToken.None),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnceMax },
                async (placement, _) =>
                {
                    if (!Lifecycle.IsOver(placement.State))
                        await process.SignalAsync(await settlement.RunAsync(placement.ConversationId, process), CancellationToken.None);
                });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody waits for the answer: the log is the edge.
            log.Failed(e);
        }
    }
}
