using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Transfers;

/// <summary>Whether a queue can be given a conversation now.</summary>
public sealed class TargetQueues(IOrganisations organisations, QueueBoard board)
{
    /// <summary>It exists and is in its hours.</summary>
    public async Task<bool> IsOpenAsync(string queue, CancellationToken cancellation) =>
        (await organisations.CurrentAsync(cancellation)).Queues.ContainsKey(queue);

    /// <summary>It is open, and somebody is there for it, be it that they are busy.</summary>
    public async Task<bool> IsServedAsync(string queue, CancellationToken cancellation) =>
        await IsOpenAsync(queue, cancellation) && await board.IsServedAsync(queue, cancellation);
}
