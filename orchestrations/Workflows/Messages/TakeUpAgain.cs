using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Messages;

/// <summary>Somebody wrote in an idle or wrapped-up conversation: it becomes active again, or waits when its operator cannot take it.</summary>
public sealed class TakeUpAgain(
    IRoutingLedger ledger, IOrganisations organisations, Aftermath aftermath, Dispatcher dispatcher, TimeProvider clock)
{
    /// <summary>Harmless when it is active already. An operator without room is refused with <see cref="CapacityFull"/>.</summary>
    public async Task<Outcome<Followed>> RunAsync(string conversationId, bool byCustomer, IProcess process)
    {
        var placement = await ledger.FindAsync(conversationId, CancellationToken.None);
        if (placement?.Owner is not { } owner)
            return new Stale();
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        var presence = await ledger.PresenceOfAsync(owner, CancellationToken.None);
        var routable = PresenceRules.WhyNot(presence.State, presence.LeaseUntil, clock.GetUtcNow()) is null;
        var change = await ledger.ApplyAsync(
            conversationId, new ResumeTalk(byCustomer, organisation.AllowanceOf(organisation.ProfileOf(owner), placement.Channel), routable), CancellationToken.None);
        if (change.IsRefused)
            return change.Refusal!;
        var followed = await aftermath.OfAsync(change.Value, process);
        if (change.Value.CallsForMatching)
            dispatcher.Request(process);
        return followed;
    }
}
