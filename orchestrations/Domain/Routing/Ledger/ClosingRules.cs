using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>How a conversation ends, from each state it may be in.</summary>
internal static class ClosingRules
{
    public static Outcome<LedgerChange> ByOperator(LedgerStep step, CloseByOperator close)
    {
        if (step.Before.Owner != close.By)
            return new NotOwner();
        return step.Before.State switch
        {
            Active => EndTalk(step, close.WrapUp, FactKind.ClosedByOperator, close.By, close.Disposition),
            Idle => step.To(Closed).Fact(FactKind.ClosedByOperator, close.By, reason: close.Disposition).Done(),
            WrapUp or Closed => step.Repeat(),
            Bot or OutOfHours or Waiting or Offered or Abandoned => new NotOwner(),
        };
    }

    public static Outcome<LedgerChange> ByCustomer(LedgerStep step, CloseByCustomer close) => step.Before.State switch
    {
        Active => EndTalk(step, close.WrapUp, FactKind.ClosedByCustomer, null, close.Reason),
        Idle => step.To(Closed).Fact(FactKind.ClosedByCustomer, reason: close.Reason).Done(),
        Waiting or Offered or OutOfHours when step.Before.CallBack is not null => step.Repeat(),
        Waiting or Offered or OutOfHours or Bot =>
            OfferRules.Withdraw(step, "customer_left").To(Abandoned).Fact(FactKind.CustomerLeft, reason: close.Reason).Done(),
        WrapUp or Closed or Abandoned => step.Repeat(),
    };

    public static Outcome<LedgerChange> BySystem(LedgerStep step, CloseBySystem close) => step.Before.State switch
    {
        Idle or Bot or OutOfHours or Waiting or Offered =>
            OfferRules.Withdraw(step, close.Reason).To(Closed).Fact(FactKind.ClosedBySystem, reason: close.Reason).Done(),
        Active or WrapUp => new Stale(),
        Closed or Abandoned => step.Repeat(),
    };

    public static Outcome<LedgerChange> GiveUp(LedgerStep step)
    {
        if (step.Before.State is WrapUp)
            return new Stale();
        if (Lifecycle.IsOver(step.Before.State))
            return step.Repeat();
        OfferRules.Withdraw(step, "unanswered");
        if (step.Before is { OwnerIsCharged: true, Owner: { } owner })
            step.Free(owner);
        return ParticipantRules.LeaveAll(step).To(Closed).Fact(FactKind.ClosedBySystem, reason: "unanswered").Done();
    }

    public static Outcome<LedgerChange> FinishWrapUp(LedgerStep step, FinishWrapUp finish)
    {
        var placement = step.Before;
        if (finish.By is not null && placement.Owner != finish.By)
            return new NotOwner();
        if (placement.State is Closed)
            return step.Repeat();
        if (placement is not { State: WrapUp, Owner: { } owner })
            return finish.By is null ? new Stale() : new IllegalTransition(placement.State, LifecycleTrigger.Finished);
        if (finish.By is null && placement.WrapUpUntil > step.Now)
            return new TooEarly();
        return step.Free(owner).To(Closed).Fact(FactKind.WrapUpDone, owner).Done();
    }

    public static Outcome<LedgerChange> ExtendWrapUp(LedgerStep step, ExtendWrapUp extend)
    {
        var placement = step.Before;
        if (step.WasDone(extend.CommandId))
            return step.Repeat();
        if (placement is not { State: WrapUp, WrapUpUntil: { } until } || placement.Owner != extend.By)
            return new NotOwner();
        if (placement.WrapUpExtensions >= extend.ExtensionsMax)
            return new NoExtensionLeft();
        return step.With(p => p with { WrapUpUntil = until + extend.Extension, WrapUpExtensions = p.WrapUpExtensions + 1 })
            .Fact(FactKind.WrapUpExtended, extend.By, command: extend.CommandId)
            .Done();
    }

    /// <summary>Capacity stays charged until wrap-up is done.</summary>
    private static LedgerChange EndTalk(LedgerStep step, TimeSpan wrapUp, FactKind kind, string? person, string? reason) =>
        ParticipantRules.LeaveAll(OfferRules.Withdraw(step, "closed")).To(WrapUp)
            .With(p => p with { WrapUpUntil = step.Now + wrapUp })
            .Fact(kind, person, reason: reason)
            .Done();
}
