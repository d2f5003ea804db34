using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class TransferRulesTests
{
    private static readonly TimeSpan Ttl = TimeSpan.FromSeconds(20);

    private static LedgerChange Active() =>
        ClaimRules.Claim(A.Placement(), A.People(A.Operator("hana")), new Claim(A.Placement(), "hana", 3, "o1", Ttl, true), A.Noon);

    private static LedgerChange Decide(LedgerChange from, LedgerCommand command, DateTimeOffset? at = null)
    {
        var people = from.Operators.ToDictionary(person => person.Id);
        return PlacementRules.Decide(from.After, people, command, at ?? A.Noon).Value;
    }

    [Fact]
    public void ToOperator_TheSenderKeepsIt_UntilTheColleagueAccepts()
    {
        var asked = Decide(Active(), new TransferToOperator("hana", "ken", 3, "t1", Ttl));
        Assert.Equal(("hana", "ken"), (asked.After.Owner, asked.After.Offer!.Operator));
        Assert.Equal(ConversationState.Active, asked.After.State);

        var people = new[] { A.Operator("hana", 1), A.Operator("ken", 1) }.ToDictionary(person => person.Id);
        var taken = PlacementRules.Decide(asked.After, people, new AcceptOffer("ken", "t1"), A.Noon).Value;
        Assert.Equal("ken", taken.After.Owner);
        Assert.Equal([("hana", 0), ("ken", 1)], taken.Operators.Select(person => (person.Id, person.UsedUnits)).Order());
    }

    [Fact]
    public void ToOperator_Refused_StaysWithTheSender()
    {
        var asked = Decide(Active(), new TransferToOperator("hana", "ken", 3, "t1", Ttl));
        var people = new[] { A.Operator("hana", 1), A.Operator("ken", 1) }.ToDictionary(person => person.Id);

        var refused = PlacementRules.Decide(asked.After, people, new DeclineOffer("ken", "t1", "busy"), A.Noon).Value;

        Assert.Equal(("hana", ConversationState.Active, (Offer?)null), (refused.After.Owner, refused.After.State, refused.After.Offer));
        Assert.Equal(FactKind.TransferDeclined, refused.After.Facts[^1].Kind);
    }

    [Fact]
    public void ToQueue_FreesTheSender_AndKeepsTheWaitingTime()
    {
        var moved = Decide(Active(), new TransferToQueue("hana", "sales", TimeSpan.FromMinutes(5), "t1"), A.Noon.AddMinutes(9));

        Assert.Equal((ConversationState.Waiting, "sales", A.Noon, (string?)null), (moved.After.State, moved.After.Queue, moved.After.EnqueuedAt, moved.After.Owner));
        Assert.Equal(0, moved.Operators.Single().UsedUnits);
        Assert.True(Decide(moved, new TransferToQueue("hana", "sales", TimeSpan.FromMinutes(5), "t1")).IsRepeat);
    }

    [Fact]
    public void LoseOperator_SendsTheConversationToTheHeadOfTheQueue()
    {
        var lost = Decide(Active(), new LoseOperator("hana"));

        Assert.True(lost.After.EffectiveAt < A.Noon.AddHours(-1));
        Assert.Equal((ConversationState.Waiting, A.Noon), (lost.After.State, lost.After.EnqueuedAt));
    }
}
