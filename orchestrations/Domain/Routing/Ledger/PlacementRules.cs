using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Every decision about one conversation in the ledger, as a function of what is stored and the time.</summary>
public static class PlacementRules
{
    /// <summary>The operators whose rows <paramref name="command"/> may change; they are read with the placement.</summary>
    public static IEnumerable<string> Involved(Placement placement, LedgerCommand command)
    {
        var target = command switch
        {
            TransferToOperator to => to.Target,
            InviteColleague invite => invite.Target,
            ForceAssign assign => assign.Operator,
            _ => null,
        };
        return target is null ? placement.Staff : placement.Staff.Append(target).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Decides <paramref name="command"/>; <paramref name="people"/> holds at least <see cref="Involved"/>.</summary>
    public static Outcome<LedgerChange> Decide(
        Placement placement, IReadOnlyDictionary<string, OperatorState> people, LedgerCommand command, DateTimeOffset now)
    {
        var step = new LedgerStep(placement, people, now);
        return command switch
        {
            AcceptOffer accept => OfferRules.Accept(step, accept),
            DeclineOffer decline => OfferRules.Decline(step, decline),
            ExpireOffer expire => OfferRules.Expire(step, expire),
            TransferToQueue transfer => TransferRules.ToQueue(step, transfer),
            TransferToOperator transfer => TransferRules.ToOperator(step, transfer),
            CloseByOperator close => ClosingRules.ByOperator(step, close),
            CloseByCustomer close => ClosingRules.ByCustomer(step, close),
            GiveUp => ClosingRules.GiveUp(step),
            CloseBySystem close => ClosingRules.BySystem(step, close),
            FinishWrapUp finish => ClosingRules.FinishWrapUp(step, finish),
            ExtendWrapUp extend => ClosingRules.ExtendWrapUp(step, extend),
            GoIdle => IdleRules.GoIdle(step),
            ResumeTalk resume => IdleRules.Resume(step, resume),
            LoseOperator lose => LostRules.Lose(step, lose),
            OpenForBusiness => WaitingRules.Open(step),
            RelaxSkill relax => WaitingRules.Relax(step, relax),
            MoveToQueue move => WaitingRules.Move(step, move),
            AskCallBack ask => WaitingRules.AskCallBack(step, ask),
            DeferContact defer => WaitingRules.Defer(step, defer),
            MarkRisk mark => WaitingRules.MarkRisk(step, mark),
            InviteColleague invite => ParticipantRules.Invite(step, invite),
            CancelConsult cancel => ParticipantRules.CancelConsult(step, cancel),
            CompleteConsult complete => ParticipantRules.CompleteConsult(step, complete),
            AddParticipant add => ParticipantRules.Add(step, add),
            RemoveParticipant remove => ParticipantRules.Remove(step, remove),
            ForceAssign assign => SupervisorRules.Assign(step, assign),
            ForceClose close => SupervisorRules.Close(step, close),
            Reprioritise change => SupervisorRules.Reprioritise(step, change),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }
}
