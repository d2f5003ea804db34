using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Duties;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Sweeping;

/// <summary>Sees that the record has followed one placement and that its process is alive and on its course.</summary>
public sealed class Repair(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, Aftermath aftermath, Settlement settlement, TimeProvider clock)
{
    public async Task RunAsync(Placement placement, IProcess process)
    {
        if (placement.Offer is { } offer && offer.ExpiresAt + Sweep.Patience < clock.GetUtcNow())
            await ExpireAsync(placement, offer, process);
        var live = await process.IsLiveAsync(Course.InstanceOf(placement.ConversationId, placement.Epoch), CancellationToken.None);
        if (live && await HasFollowedAsync(placement))
            return;
        var course = await settlement.RunAsync(placement.ConversationId, process);
        if (live)
            await process.SignalAsync(course, CancellationToken.None);
        else if (!course.IsOver)
            await process.StartAsync(course, CancellationToken.None);
    }

    private async Task ExpireAsync(Placement placement, Offer offer, IProcess process)
    {
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        var missesMax = organisation.PolicyOf(placement.Queue).OfferMissesMax;
        var change = await ledger.ApplyAsync(placement.ConversationId, new ExpireOffer(offer.OfferId, missesMax), CancellationToken.None);
        if (!change.IsRefused)
            await aftermath.OfAsync(change.Value, process);
    }

    private async Task<bool> HasFollowedAsync(Placement placement) =>
        await record.FindAsync(placement.ConversationId, CancellationToken.None) is { } head
        && head.LedgerVersion >= placement.Version
        && !Domain.Conversations.Lifecycle.IsOver(placement.State);
}
