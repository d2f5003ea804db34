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
        if (placement.Offer is not { } offer || offer.OfferId != accept.OfferId || !offer.Asks(accept.Operator))
            return Has(placement, accept.Operator) ? step.Repeat() : Missed(placement, accept);
        if (offer.ExpiresAt <= step.Now)
            return new OfferExpired();
        step.Change(accept.Operator, person => PresenceRules.Answered(person, step.Now));
        return offer.What switch
        {
            OfferPurpose.Work => Taken(step, offer, accept.Operator).Fact(FactKind.Accepted, accept.Operator).Done(),
            OfferPurpose.Transfer => Taken(step, offer, accept.Operator)
                .Free(offer.From!).Fact(FactKind.TransferAccepted, accept.Operator, offer.From).Done(),
            OfferPurpose.Consult => ParticipantRules.Joined(step, offer, ParticipantRole.Consulting),
            OfferPurpose.Conference => ParticipantRules.Joined(step, offer, ParticipantRole.Conferencing),
        };
    }

    public static Outcome<LedgerChange> Decline(LedgerStep step, DeclineOffer decline)
    {
        if (step.Before.Offer is not { } offer || offer.OfferId != decline.OfferId || !offer.Asks(decline.Operator))
            return step.Repeat();
        return End(step, offer, [decline.Operator], OfferEnds.Declined, decline.Reason).Done();
    }

    public static Outcome<LedgerChange> Expire(LedgerStep step, ExpireOffer expire)
    {
        if (step.Before.Offer is not { } offer || offer.OfferId != expire.OfferId)
            return new Stale();
        if (offer.ExpiresAt > step.Now)
            return new TooEarly();
        End(step, offer, [.. offer.Asked], OfferEnds.Expired, null);
        foreach (var asked in offer.Asked)
            step.Change(asked, person => PresenceRules.Missed(person, expire.MissesMax, step.Now));
        return step.Done();
    }

    /// <summary>Takes an open offer back, whoever it went to; nothing when there is none.</summary>
    public static LedgerStep Withdraw(LedgerStep step, string reason) => step.Before.Offer is { } offer
        ? End(step, offer, [.. offer.Asked], OfferEnds.Withdrawn, reason)
        : step;

    /// <summary>
    /// These are no longer asked. When nobody is left, a conversation from the queue goes back to where it stood in it; any other stays with
    /// its owner.
    /// </summary>
    public static LedgerStep End(LedgerStep step, Offer offer, IReadOnlyList<string> people, OfferEnds end, string? reason, string? command = null)
    {
        var left = offer;
        foreach (var person in people)
        {
            left = left?.Without(person);
            step.Free(person).With(p => p with
            {
                Declined = [.. p.Declined.Where(one => one.Operator != person), new Declined(person, step.Now + RoutingLimits.DeclineMemory)],
            });
        }

        step.With(p => p with { Offer = left });
        if (left is not null)
            return step.Fact(FactKind.OfferReduced, people[0], reason: reason ?? Name(end));
        if (offer.What is OfferPurpose.Work)
            step.To(Waiting).With(p => p with { Beyond = Beyond.None });
        foreach (var person in people)
            step.Fact(KindOf(offer.What, end), person, offer.From, IsInvitation(offer) ? reason ?? Name(end) : reason, command: command);
        return step;
    }

    /// <summary>Everybody else who was asked is free again.</summary>
    private static LedgerStep Taken(LedgerStep step, Offer offer, string person)
    {
        foreach (var other in offer.Asked.Where(asked => asked != person))
            step.Free(other);
        return step.To(Active).With(p => p with
        {
            Owner = person,
            Offer = null,
            Declined = [],
            PreferredUntil = null,
            Beyond = offer.What is OfferPurpose.Work ? p.Beyond : Beyond.None,
        });
    }

    private static FactKind KindOf(OfferPurpose purpose, OfferEnds end) => (purpose, end) switch
    {
        (OfferPurpose.Work, OfferEnds.Declined) => FactKind.OfferDeclined,
        (OfferPurpose.Work, OfferEnds.Expired) => FactKind.OfferExpired,
        (OfferPurpose.Work, _) => FactKind.OfferWithdrawn,
        (OfferPurpose.Transfer, OfferEnds.Declined) => FactKind.TransferDeclined,
        (OfferPurpose.Transfer, OfferEnds.Expired) => FactKind.TransferExpired,
        (OfferPurpose.Transfer, _) => FactKind.TransferWithdrawn,
        _ => FactKind.InvitationEnded,
    };

    private static bool IsInvitation(Offer offer) => offer.What is OfferPurpose.Consult or OfferPurpose.Conference;

    private static string Name(OfferEnds end) => end.ToString().ToLowerInvariant();

    private static bool Has(Placement placement, string person) =>
        placement.Owner == person || placement.Participants.Any(one => one.Operator == person && one.Units > 0);

    private static Conflict Missed(Placement placement, AcceptOffer accept) =>
        placement.Offer is { } open && !open.Asks(accept.Operator) ? new OfferTaken()
        : LastEnd(placement, accept.Operator) is FactKind.OfferExpired or FactKind.TransferExpired && placement.Owner is null ? new OfferExpired()
        : placement.Owner is not null ? new OfferTaken()
        : new OfferWithdrawn();

    /// <summary>How this operator's last offer ended; the one that is open now has not.</summary>
    private static FactKind? LastEnd(Placement placement, string person) =>
        placement.Facts.LastOrDefault(fact => fact.Operator == person && fact.Kind is not (FactKind.OfferMade or FactKind.TransferOffered))?.Kind;
}

internal enum OfferEnds
{
    Declined,
    Expired,
    Withdrawn,
}
