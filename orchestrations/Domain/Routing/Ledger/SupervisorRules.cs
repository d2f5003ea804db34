using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>What a supervisor decides over everybody's head.</summary>
internal static class SupervisorRules
{
    public static Outcome<LedgerChange> Assign(LedgerStep step, ForceAssign assign)
    {
        var placement = step.Before;
        if (step.WasDone(assign.CommandId) || (placement.Owner == assign.Operator && placement.State is Active))
            return step.Repeat();
        if (Lifecycle.Next(placement.State, LifecycleTrigger.Assigned).Refusal is { } refusal)
            return Lifecycle.IsOver(placement.State) ? new ConversationClosed() : refusal;
        OfferRules.Withdraw(step, "assigned");
        if (placement is { OwnerIsCharged: true, Owner: { } former })
            step.Free(former);
        if (step.Soon.Participants.Any(one => one.Operator == assign.Operator))
            ParticipantRules.Leave(step, assign.Operator, FactKind.ParticipantLeft, by: assign.By);
        var fits = assign.Allowance.HasRoom(step.Person(assign.Operator), placement, out var beyond);
        return step.Charge(assign.Operator).To(Active)
            .With(p => p with { Owner = assign.Operator, Beyond = fits ? beyond : Beyond.Forced, Declined = [], PreferredUntil = null })
            .Fact(FactKind.ForceAssigned, assign.Operator, placement.Owner, by: assign.By, command: assign.CommandId)
            .Done();
    }

    public static Outcome<LedgerChange> Close(LedgerStep step, ForceClose close)
    {
        if (Lifecycle.IsOver(step.Before.State))
            return step.Repeat();
        OfferRules.Withdraw(step, "closed");
        if (step.Before is { OwnerIsCharged: true, Owner: { } owner })
            step.Free(owner);
        return ParticipantRules.LeaveAll(step).To(Closed)
            .Fact(FactKind.ForceClosed, step.Before.Owner, reason: close.Reason, by: close.By, command: close.CommandId)
            .Done();
    }

    /// <summary>To another place in the same queue. The time that the customer has waited stays what it is.</summary>
    public static Outcome<LedgerChange> Reprioritise(LedgerStep step, Reprioritise change)
    {
        var placement = step.Before;
        if (Lifecycle.IsOver(placement.State))
            return new ConversationClosed();
        if (step.WasDone(change.CommandId) || placement.Priority == change.Priority)
            return step.Repeat();
        return step.With(p => (p with { Priority = change.Priority }) with
            {
                EffectiveAt = QueueOrder.Effective(p.EnqueuedAt, change.Priority + p.ChannelPriority, change.Boost),
            })
            .Fact(FactKind.Reprioritised, reason: $"{placement.Priority}>{change.Priority}", by: change.By, command: change.CommandId)
            .Done();
    }
}
