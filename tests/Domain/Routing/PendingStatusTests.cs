using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Routing;

/// <summary>"After this conversation": the ledger change that frees the last unit is the one that carries it out.</summary>
public sealed class PendingStatusTests
{
    private static readonly DateTimeOffset Later = A.Noon.AddMinutes(5);

    [Fact]
    public void Decide_TheLastUnitIsFreed_AppliesWhatWasPlanned()
    {
        var change = Decide(Planned(used: 1), new FinishWrapUp("hana"));

        var hana = change.Operators.Single();
        Assert.Equal((DeclaredStatus.Away, "lunch", null, Later), (hana.Status, hana.Reason, hana.PendingStatus, hana.StatusSince));
        Assert.Equal((PresenceFactKind.Declared, change.After.ChangedAt), (hana.Log.Newest[^1].Kind, hana.Log.Newest[^1].At));
    }

    [Fact]
    public void Decide_SomethingIsHeldStill_KeepsItPending()
    {
        var hana = Decide(Planned(used: 2), new FinishWrapUp("hana")).Operators.Single();

        Assert.Equal((DeclaredStatus.Available, DeclaredStatus.Away), (hana.Status, hana.PendingStatus));
    }

    [Fact]
    public void I6_WhyNot_Pending_GetsNoNewWork() =>
        Assert.Equal(Unroutable.Pending, PresenceRules.WhyNot(Planned(used: 1), Later, A.Noon));

    private static OperatorState Planned(int used) => PresenceRules.Declare(
        A.Operator("hana", used), new Declaration(DeclaredStatus.Away, "lunch", AfterConversation: true), A.Noon);

    private static LedgerChange Decide(OperatorState hana, LedgerCommand command)
    {
        var placement = A.Placement(state: ConversationState.WrapUp) with { Owner = "hana", WrapUpUntil = Later };
        return PlacementRules.Decide(placement, new Dictionary<string, OperatorState> { ["hana"] = hana }, command, Later).Value;
    }
}
