using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Blind transfer. The customer keeps the time they have waited; marks and history stay with the record.</summary>
internal static class TransferRules
{
    public static Outcome<LedgerChange> ToQueue(LedgerStep step, TransferToQueue transfer)
    {
        var placement = step.Before;
        if (placement.Facts.Any(fact => fact.Kind is FactKind.TransferredToQueue && fact.Reason == transfer.CommandId && fact.From == transfer.By))
            return step.Repeat();
        if (placement.Owner != transfer.By || placement.State is not (Active or Idle))
            return new NotOwner();
        OfferRules.Withdraw(step, "transferred");
        if (placement.OwnerIsCharged)
            step.Free(transfer.By);
        return ParticipantRules.LeaveAll(step).Enter(transfer.Queue)
            .With(p => p with
            {
                EffectiveAt = QueueOrder.Effective(p.EnqueuedAt, p.Priority + p.ChannelPriority, transfer.Boost),
                Visited = [],
                Needs = Arrivals.ControlLogic.NeedsOn(p.Needs, transfer.Needs),
                PreferredOperator = null,
                PreferredUntil = null,
                Declined = [new Declined(transfer.By, step.Now + RoutingLimits.DeclineMemory)],
            })
            .Fact(FactKind.TransferredToQueue, from: transfer.By, reason: transfer.CommandId)
            .Done();
    }

    public static Outcome<LedgerChange> ToOperator(LedgerStep step, TransferToOperator transfer)
    {
        var placement = step.Before;
        if (placement.Offer is { } open && open.OfferId == transfer.OfferId)
            return step.Repeat();
        if (placement.Facts.Any(fact => fact.Kind is FactKind.TransferOffered && fact.Reason == transfer.OfferId))
            return step.Repeat();
        if (placement.Owner != transfer.By || placement.State is not Active)
            return new NotOwner();
        if (placement.Offer is not null || transfer.Target == transfer.By)
            return new TargetNotRoutable();
        if (placement.Participants.Any(one => one.Operator == transfer.Target && one.Units > 0)
            || !transfer.Allowance.HasPlainRoom(step.Person(transfer.Target), placement))
            return new TargetNotRoutable();
        var offer = new Offer(transfer.OfferId, transfer.Target, step.Now, step.Now + transfer.Ttl, transfer.By, Purpose: OfferPurpose.Transfer);
        return step.Charge(transfer.Target)
            .With(p => p with { Offer = offer })
            .Fact(FactKind.TransferOffered, transfer.Target, transfer.By, transfer.OfferId)
            .Done();
    }
}
