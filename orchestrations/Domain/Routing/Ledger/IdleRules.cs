using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Capacity is free while a conversation is idle, and taken again on return.</summary>
internal static class IdleRules
{
    public static Outcome<LedgerChange> GoIdle(LedgerStep step) =>
        step.Before is { State: Active, Owner: { } owner, Offer: null }
            ? ParticipantRules.LeaveAll(step.Free(owner)).To(Idle).With(p => p with { Beyond = Beyond.None }).Fact(FactKind.WentIdle, owner).Done()
            : new Stale();

    public static Outcome<LedgerChange> Resume(LedgerStep step, ResumeTalk resume)
    {
        var placement = step.Before;
        if (placement.Owner is not { } owner)
            return new Stale();
        return placement.State switch
        {
            Active => step.Repeat(),
            WrapUp => step.To(Active).Fact(FactKind.Resumed, owner).Done(),
            Idle when HasRoom(step, owner, resume, out var beyond) =>
                step.Charge(owner).To(Active).With(p => p with { Beyond = beyond }).Fact(FactKind.Resumed, owner).Done(),
            Idle when !resume.ByCustomer => new CapacityFull(),
            Idle => step.Enter(placement.Queue)
                .With(p => p with { PreferredOperator = owner, PreferredUntil = null, Declined = [] })
                .Fact(FactKind.RequeuedOnReturn, from: owner)
                .Done(),
            Bot or OutOfHours or Waiting or Offered or Closed or Abandoned => new Stale(),
        };
    }

    private static bool HasRoom(LedgerStep step, string owner, ResumeTalk resume, out Beyond beyond) =>
        resume.Allowance.HasRoom(step.Person(owner), step.Before, out beyond) && (resume.OwnerRoutable || !resume.ByCustomer);
}
