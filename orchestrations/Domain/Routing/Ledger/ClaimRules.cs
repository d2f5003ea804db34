using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>The heart: a waiting ticket becomes an offer, or a connection where the queue connects by itself.</summary>
public static class ClaimRules
{
    /// <summary>
    /// The placement and the operator after the claim. Stored in one transaction that deletes the ticket by its ETag, so of two hosts that claim
    /// one ticket, or the last unit of one operator, one wins (I2).
    /// </summary>
    /// <exception cref="InvalidOperationException">The conversation does not wait, or the operator has no room: the caller matched wrongly.</exception>
    public static LedgerChange Claim(Placement waiting, OperatorState person, Claim claim, DateTimeOffset now)
    {
        if (waiting.State is not ConversationState.Waiting)
            throw new InvalidOperationException($"Conversation {waiting.ConversationId} is {waiting.State}, not waiting.");
        if (person.UsedUnits + waiting.Weight > claim.Capacity)
            throw new InvalidOperationException($"Operator {person.Id} has no room for {waiting.ConversationId}.");
        var step = new LedgerStep(waiting, new Dictionary<string, OperatorState> { [person.Id] = person }, now).Charge(person.Id);
        return claim.AutoConnect
            ? step.To(ConversationState.Active)
                .With(p => p with { Owner = person.Id, Declined = [] })
                .Fact(FactKind.AutoConnected, person.Id)
                .Done()
            : step.To(ConversationState.Offered)
                .With(p => p with { Offer = new Offer(claim.OfferId, person.Id, now, now + claim.Ttl) })
                .Fact(FactKind.OfferMade, person.Id)
                .Done();
    }
}
