using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Every decision about one conversation in the ledger, as a function of what is stored and the time.</summary>
public static class PlacementRules
{
    /// <summary>The operators whose rows <paramref name="command"/> may change; they are read with the placement.</summary>
    public static IEnumerable<string> Involved(Placement placement, LedgerCommand command)
    {
        IEnumerable<string?> people = [placement.Owner, placement.Offer?.Operator, command is TransferToOperator to ? to.Target : null];
        return people.OfType<string>().Distinct(StringComparer.Ordinal);
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
            CloseBySystem close => ClosingRules.BySystem(step, close),
            FinishWrapUp finish => ClosingRules.FinishWrapUp(step, finish),
            GoIdle => IdleRules.GoIdle(step),
            ResumeTalk resume => IdleRules.Resume(step, resume),
            LoseOperator lose => OfferRules.Lose(step, lose),
            OpenForBusiness => placement.State is OutOfHours
                ? step.To(Waiting).Fact(FactKind.Queued).Done()
                : new Stale(),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }
}
