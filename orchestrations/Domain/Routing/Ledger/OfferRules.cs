using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>How an offer begins and ends. Its units are charged when it is made, so accepting never finds the operator full.</summary>
internal static class OfferRules
{
    public static Outcome<LedgerChange> Accept(LedgerStep step, AcceptOffer accept)
    {
        var placement = step.Before;
        if (placement.Offer is not { } offer || offer.OfferId != accept.OfferId || offer.Operator != accept.Operator)
            return placement.Owner == accept.Operator ? step.Repeat() : Missed(placement, accept);
        if (offer.ExpiresAt <= step.Now)
            return new OfferExpired();
        step.To(Active).With(p => p with { Owner = offer.Operator, Offer = null, Declined = [] })
            .Change(offer.Operator, person => person with { Misses = 0, Responsive = true });
        return offer.From is { } sender
            ? step.Free(sender).Fact(FactKind.TransferAccepted, offer.Operator, sender).Done()
            : step.Fact(FactKind.Accepted, offer.Operator).Done();
    }

    public static Outcome<LedgerChange> Decline(LedgerStep step, DeclineOffer decline)
    {
        if (step.Before.Offer is not { } offer || offer.OfferId != decline.OfferId || offer.Operator != decline.Operator)
            return step.Repeat();
        return End(step, offer, offer.From is null ? FactKind.OfferDeclined : FactKind.TransferDeclined, decline.Reason).Done();
    }

    public static Outcome<LedgerChange> Expire(LedgerStep step, ExpireOffer expire)
    {
        if (step.Before.Offer is not { } offer || offer.OfferId != expire.OfferId)
            return new Stale();
        if (offer.ExpiresAt > step.Now)
            return new TooEarly();
        return End(step, offer, offer.From is null ? FactKind.OfferExpired : FactKind.TransferExpired, null)
            .Change(offer.Operator, person => PresenceRules.Missed(person, expire.MissesMax))
            .Done();
    }

    public static Outcome<LedgerChange> Lose(LedgerStep step, LoseOperator lose)
    {
        var placement = step.Before;
        if (placement.Offer is { } offer && offer.Operator == lose.Operator)
            return End(step, offer, offer.From is null ? FactKind.OfferWithdrawn : FactKind.TransferWithdrawn, "operator_lost").Done();
        if (placement.Owner != lose.Operator)
            return new Stale();
        return placement.State switch
        {
            Active => Requeue(step, lose.Operator).Fact(FactKind.OperatorLost, from: lose.Operator).Done(),
            WrapUp => step.Free(lose.Operator).To(Closed).Fact(FactKind.WrapUpDone, lose.Operator).Done(),
            Idle or Waiting or Offered or Bot or OutOfHours or Closed or Abandoned => new Stale(),
        };
    }

    /// <summary>Takes an open offer back, whoever it went to; nothing when there is none.</summary>
    public static LedgerStep Withdraw(LedgerStep step, string reason) => step.Before.Offer is { } offer
        ? End(step, offer, offer.From is null ? FactKind.OfferWithdrawn : FactKind.TransferWithdrawn, reason)
        : step;

    private static LedgerStep Requeue(LedgerStep step, string owner) =>
        Withdraw(step, "operator_lost").Free(owner).To(Waiting)
            .With(p => p with { Owner = null, EffectiveAt = QueueOrder.Head(p.EnqueuedAt), PreferredOperator = null });

    /// <summary>A transfer that fails leaves the conversation with its sender; any other offer that fails puts it back where it stood in the queue.</summary>
    private static LedgerStep End(LedgerStep step, Offer offer, FactKind kind, string? reason)
    {
        step.Free(offer.Operator).With(p => p with
        {
            Offer = null,
            Declined = [.. p.Declined.Where(one => one.Operator != offer.Operator), new Declined(offer.Operator, step.Now + RoutingLimits.DeclineMemory)],
        });
        return (offer.From is null ? step.To(Waiting) : step).Fact(kind, offer.Operator, offer.From, reason);
    }

    private static Conflict Missed(Placement placement, AcceptOffer accept) =>
        placement.Owner is not null ? new OfferTaken()
        : placement.Offer is not null && placement.Offer.Operator != accept.Operator ? new OfferTaken()
        : LastEnd(placement, accept.Operator) is FactKind.OfferExpired or FactKind.TransferExpired ? new OfferExpired()
        : new OfferWithdrawn();

    /// <summary>How this operator's last offer ended; the one that is open now has not.</summary>
    private static FactKind? LastEnd(Placement placement, string person) =>
        placement.Facts.LastOrDefault(fact => fact.Operator == person && fact.Kind is not (FactKind.OfferMade or FactKind.TransferOffered))?.Kind;
}
