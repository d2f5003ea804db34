using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>What changes while a conversation waits for somebody.</summary>
internal static class WaitingRules
{
    public static Outcome<LedgerChange> Relax(LedgerStep step, RelaxSkill relax)
    {
        if (step.Before.State is not Waiting || !step.Before.Needs.Any(need => need.Skill == relax.Skill && step.Before.Requires(need)))
            return new Stale();
        return step.With(p => p with { Relaxed = [.. p.Relaxed, relax.Skill] })
            .Fact(FactKind.SkillRelaxed, reason: relax.Skill, by: "system")
            .Done();
    }

    /// <summary>To another queue, with the time that the customer has waited. Those who declined may be asked again there.</summary>
    public static Outcome<LedgerChange> Move(LedgerStep step, MoveToQueue move)
    {
        var placement = step.Before;
        if (step.WasDone(move.CommandId) || placement.Queue == move.Queue)
            return step.Repeat();
        if (placement.State is not (Waiting or Offered or OutOfHours))
            return Lifecycle.IsOver(placement.State) ? new ConversationClosed() : new Stale();
        if (move.Cause is MoveCause.Overflow && (placement.State is not Waiting || placement.Visited.Contains(move.Queue)))
            return new Stale();
        return OfferRules.Withdraw(step, "moved").Enter(move.Queue)
            .With(p => p with
            {
                EffectiveAt = QueueOrder.Effective(p.EnqueuedAt, p.Priority + p.ChannelPriority, move.Boost),
                Visited = move.Cause is MoveCause.Overflow ? [.. p.Visited, placement.Queue] : p.Visited,
                Needs = Arrivals.ControlLogic.NeedsOn(p.Needs, move.Needs),
                PreferredUntil = null,
                Declined = [],
            })
            .Fact(move.Cause is MoveCause.Overflow ? FactKind.Overflowed : FactKind.Moved, reason: placement.Queue, by: move.By, command: move.CommandId)
            .Done();
    }

    public static Outcome<LedgerChange> AskCallBack(LedgerStep step, AskCallBack ask)
    {
        if (step.Before.State is not (Waiting or Offered or OutOfHours))
            return Lifecycle.IsOver(step.Before.State) ? new ConversationClosed() : new Stale();
        return step.Before.CallBack == ask.Phone
            ? step.Repeat()
            : step.With(p => p with { CallBack = ask.Phone }).Fact(FactKind.CallBackAsked).Done();
    }

    /// <summary>Nobody is asked until the queue takes contacts again; its place in the queue stays what it is.</summary>
    public static Outcome<LedgerChange> Defer(LedgerStep step, DeferContact defer) => step.Before.State is Waiting
        ? step.To(OutOfHours).Fact(FactKind.Deferred, reason: defer.Reason, by: "system").Done()
        : new Stale();

    /// <summary>Only now it enters the queue: what it waited for until then was not an operator. Its place counts from the first contact all the same.</summary>
    public static Outcome<LedgerChange> Open(LedgerStep step) => step.Before.State is OutOfHours
        ? step.Enter(step.Before.Queue).With(p => p with { Relaxed = step.Before.Relaxed }).Fact(FactKind.Queued).Done()
        : new Stale();

    public static Outcome<LedgerChange> MarkRisk(LedgerStep step, MarkRisk mark) =>
        Lifecycle.IsOver(step.Before.State) || step.Before.Risk == mark.Risk
            ? step.Repeat()
            : step.With(p => p with { Risk = mark.Risk }).Fact(FactKind.AtRisk, reason: mark.Risk?.Clock).Done();
}
