using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>The heart: a waiting ticket becomes an offer, or a connection where the queue connects by itself.</summary>
public static class ClaimRules
{
    /// <summary>
    /// The placement and the operators after the claim. Stored in one transaction that deletes the ticket by its ETag, so of two hosts that
    /// claim one ticket, or the last unit of one operator, one wins (I2).
    /// </summary>
    /// <param name="people">Holds everybody who is asked.</param>
    /// <exception cref="InvalidOperationException">The conversation does not wait, or an operator has no room: the caller matched wrongly.</exception>
    public static LedgerChange Claim(Placement waiting, IReadOnlyDictionary<string, OperatorState> people, Claim claim, DateTimeOffset now)
    {
        if (waiting.State is not ConversationState.Waiting)
            throw new InvalidOperationException($"Conversation {waiting.ConversationId} is {waiting.State}, not waiting.");
        var step = new LedgerStep(waiting, people, now);
        var beyond = Beyond.None;
        foreach (var asked in claim.Asked)
        {
            if (!asked.Allowance.HasRoom(people[asked.Operator], waiting, out var mark))
                throw new InvalidOperationException($"Operator {asked.Operator} has no room for {waiting.ConversationId}.");
            beyond = mark is Beyond.None ? beyond : mark;
            step.Charge(asked.Operator);
        }

        var first = claim.Asked[0].Operator;
        return claim.AutoConnect
            ? step.To(ConversationState.Active)
                .With(p => p with { Owner = first, Beyond = beyond, Declined = [], PreferredUntil = null })
                .Fact(FactKind.AutoConnected, first)
                .Done()
            : step.To(ConversationState.Offered)
                .With(p => p with { Beyond = beyond, Offer = Offer(claim, now) })
                .Fact(FactKind.OfferMade, first, reason: claim.Asked.Count == 1 ? null : string.Join(' ', claim.Asked.Select(asked => asked.Operator)))
                .Done();
    }

    private static Offer Offer(Claim claim, DateTimeOffset now)
    {
        var ring = claim.Asked.Skip(1).Select(asked => asked.Operator).ToArray();
        return new Offer(claim.OfferId, claim.Asked[0].Operator, now, now + claim.Ttl, Ring: ring.Length == 0 ? null : ring);
    }
}
