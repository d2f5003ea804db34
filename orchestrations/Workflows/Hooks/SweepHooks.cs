using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Hooks;

/// <summary>Looks for deliveries whose errand was lost. Asks nothing of storage while no subscription is active.</summary>
public sealed class SweepHooks(IOrganisations organisations, Deliver deliver, IHookLog log)
{
    /// <summary>All at once: each keeps its own pace, and the fault of one is not the others'.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        await Task.WhenAll(organisation.Subscriptions.Where(one => one.Active).Select(one => TryAsync(one.Id)));
    }

    private async Task TryAsync(string id)
    {
        try
        {
            await deliver.RunAsync(id);
        }
        // The next sweep makes up for it.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.Failed(id, fault);
        }
    }
}
