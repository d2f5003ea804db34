using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Routing;

/// <summary>Several operators are asked at once.</summary>
public sealed class RingTests
{
    private static readonly TimeSpan Ttl = TimeSpan.FromSeconds(20);

    private static LedgerChange Rung() => ClaimRules.Claim(
        A.Placement(), A.People(A.Operator("hana"), A.Operator("ken"), A.Operator("mika")),
        new Claim(A.Placement(), [new("hana", 3), new("ken", 3), new("mika", 3)], "o1", Ttl, AutoConnect: false), A.Noon);

    private static LedgerChange Decide(LedgerChange from, LedgerCommand command, TimeSpan later = default) =>
        PlacementRules.Decide(from.After, from.Operators.ToDictionary(person => person.Id), command, A.Noon + later).Value;

    private static Dictionary<string, int> Units(LedgerChange change) => change.Operators.ToDictionary(person => person.Id, person => person.UsedUnits);

    [Fact]
    public void Match_AsksAsManyAsTheQueueRings_TheFirstByPolicyFirst()
    {
        var people = new[] { "hana", "ken", "mika", "sora" }.Select((id, n) => A.Candidate(id, idleSince: A.Noon.AddMinutes(n))).ToArray();
        var given = Matcher.Match(new Snapshot(A.Noon, [new Ticket(A.Placement())], people, A.Organisation(A.Support with { RingSize = 3 })));

        Assert.Equal(["hana", "ken", "mika"], given.Single().Candidates.Select(one => one.Profile.Id));
    }

    [Fact]
    public void I2_EverybodyWhoIsAskedIsCharged_AndTheFirstToAcceptHasIt()
    {
        var rung = Rung();
        var accepted = Decide(rung, new AcceptOffer("ken", "o1"));

        Assert.All(Units(rung).Values, used => Assert.Equal(1, used));
        Assert.Equal((ConversationState.Active, "ken"), (accepted.After.State, accepted.After.Owner));
        Assert.Equal((0, 1, 0), (Units(accepted)["hana"], Units(accepted)["ken"], Units(accepted)["mika"]));
    }

    [Fact]
    public void I5_WhoeverAcceptsLater_HearsThatItIsTaken()
    {
        var accepted = Decide(Rung(), new AcceptOffer("ken", "o1"));

        Assert.IsType<OfferTaken>(PlacementRules.Decide(accepted.After, A.People(), new AcceptOffer("hana", "o1"), A.Noon).Refusal);
        Assert.True(PlacementRules.Decide(accepted.After, A.People(), new AcceptOffer("ken", "o1"), A.Noon).Value.IsRepeat);
    }

    [Fact]
    public void Decline_TakesOnlyThatOneOut_AndTheLastOneEndsTheOffer()
    {
        var first = Decide(Rung(), new DeclineOffer("hana", "o1", null));
        Assert.Equal((ConversationState.Offered, "ken"), (first.After.State, first.After.Offer!.Operator));
        Assert.Equal(["ken", "mika"], first.After.Offer.Asked);
        Assert.Equal(0, Units(first)["hana"]);

        var people = A.People(A.Operator("ken", 1), A.Operator("mika", 1));
        var second = PlacementRules.Decide(first.After, people, new DeclineOffer("ken", "o1", null), A.Noon).Value;
        var third = PlacementRules.Decide(second.After, people, new DeclineOffer("mika", "o1", "lunch"), A.Noon).Value;
        Assert.Equal((ConversationState.Waiting, (Offer?)null), (third.After.State, third.After.Offer));
        Assert.Equal(["hana", "ken", "mika"], third.After.Declined.Select(one => one.Operator).Order());
    }

    [Fact]
    public void Expire_IsAMissForEverybodyWhoWasLeft()
    {
        var expired = Decide(Rung(), new ExpireOffer("o1", 3), Ttl);

        Assert.Equal(ConversationState.Waiting, expired.After.State);
        Assert.All(expired.Operators, person => Assert.Equal((0, 1), (person.UsedUnits, person.Misses)));
    }

    [Fact]
    public void ThePreferredOperator_IsAskedAlone()
    {
        var people = new[] { A.Candidate("hana"), A.Candidate("ken"), A.Candidate("mika") };
        var ticket = new Ticket(A.Placement() with { PreferredOperator = "mika" });

        var given = Matcher.Match(new Snapshot(A.Noon, [ticket], people, A.Organisation(A.Support with { RingSize = 3 })));

        Assert.Equal(["mika"], given.Single().Candidates.Select(one => one.Profile.Id));
    }
}
