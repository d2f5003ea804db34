using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Transfers;

/// <summary>Whether a colleague can be asked now, to take over or to join.</summary>
public sealed class Invitees(IRoutingLedger ledger, IOrganisations organisations, TimeProvider clock)
{
    /// <summary>Refused with <see cref="NotOwner"/>, <see cref="TargetNotRoutable"/> or <see cref="NotFound"/>. A repeat is let through: the ledger knows it.</summary>
    public async Task<Outcome<Asking>> FindAsync(
        string conversationId, string by, string target, Func<Placement, bool> isRepeat, CancellationToken cancellation)
    {
        if (await ledger.FindAsync(conversationId, cancellation) is not { } placement)
            return new NotFound();
        var organisation = await organisations.CurrentAsync(cancellation);
        var asking = new Asking(organisation.AllowanceOf(organisation.ProfileOf(target), placement.Channel), organisation.PolicyOf(placement.Queue).OfferTtl);
        if (isRepeat(placement))
            return asking;
        if (placement.Owner != by)
            return new NotOwner();
        var presence = await ledger.PresenceOfAsync(target, cancellation);
        return PresenceRules.WhyNot(presence.State, presence.LeaseUntil, clock.GetUtcNow()) is null ? asking : new TargetNotRoutable();
    }
}

/// <param name="Ttl">How long the colleague may think.</param>
public sealed record Asking(Allowance Allowance, TimeSpan Ttl);
