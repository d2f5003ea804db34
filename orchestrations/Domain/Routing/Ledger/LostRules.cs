using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>What becomes of a conversation whose operator is gone for good.</summary>
internal static class LostRules
{
    public static Outcome<LedgerChange> Lose(LedgerStep step, LoseOperator lose)
    {
        var placement = step.Before;
        if (placement.Offer is { } offer && offer.Asks(lose.Operator))
            return OfferRules.End(step, offer, [lose.Operator], OfferEnds.Withdrawn, "operator_lost").Done();
        if (placement.Participants.Any(one => one.Operator == lose.Operator))
            return ParticipantRules.Leave(step, lose.Operator, FactKind.ParticipantLeft, by: "system").Done();
        if (placement.Owner != lose.Operator)
            return new Stale();
        return placement.State switch
        {
            Active => Requeue(step, lose.Operator),
            WrapUp => ParticipantRules.LeaveAll(step.Free(lose.Operator)).To(Closed).Fact(FactKind.WrapUpDone, lose.Operator).Done(),
            Idle or Waiting or Offered or Bot or OutOfHours or Closed or Abandoned => new Stale(),
        };
    }

    private static LedgerChange Requeue(LedgerStep step, string owner) =>
        ParticipantRules.LeaveAll(OfferRules.Withdraw(step, "operator_lost").Free(owner)).Enter(step.Before.Queue)
            .With(p => p with { EffectiveAt = QueueOrder.Head(p.EnqueuedAt), PreferredOperator = null, PreferredUntil = null })
            .Fact(FactKind.OperatorLost, from: owner)
            .Done();
}
