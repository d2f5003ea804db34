using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Transfers;

/// <summary>Whether a queue can be given a conversation now.</summary>
public sealed class TargetQueues(IOrganisations organisations, QueueBoard board, TimeProvider clock)
{
    /// <summary>It exists and is in its hours.</summary>
    public async Task<bool> IsOpenAsync(string queue, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        return organisation.Queues.TryGetValue(queue, out var policy) && organisation.HoursOf(policy.Calendar).IsOpen(clock.GetUtcNow());
    }

    /// <summary>It is open, and somebody is there for it, be it that they are busy.</summary>
    public async Task<bool> IsServedAsync(string queue, CancellationToken cancellation) =>
        await IsOpenAsync(queue, cancellation) && await board.IsServedAsync(queue, cancellation);
}
