using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class OfferRulesTests
{
    private static readonly TimeSpan Ttl = TimeSpan.FromSeconds(20);

    private static LedgerChange Offered(string to = "hana") =>
        ClaimRules.Claim(A.Placement(), A.People(A.Operator(to)), new Claim(A.Placement(), to, 3, "o1", Ttl, false), A.Noon);

    private static Outcome<LedgerChange> Decide(LedgerChange from, LedgerCommand command, TimeSpan later) =>
        PlacementRules.Decide(from.After, from.Operators.ToDictionary(person => person.Id), command, A.Noon + later);

    [Fact]
    public void Accept_WithinItsTime_MakesTheOwner_AndKeepsTheUnitsCharged()
    {
        var accepted = Decide(Offered(), new AcceptOffer("hana", "o1"), TimeSpan.FromSeconds(19)).Value;

        Assert.Equal((ConversationState.Active, "hana", (Offer?)null), (accepted.After.State, accepted.After.Owner, accepted.After.Offer));
        Assert.Equal(1, accepted.Operators.Single().UsedUnits);
    }

    [Fact]
    public void I5_AnOfferEndsInOneWayOnly()
    {
        LedgerCommand[] ends =
        [
            new AcceptOffer("hana", "o1"), new DeclineOffer("hana", "o1", null), new ExpireOffer("o1", 3), new CloseByCustomer(null, Ttl), new LoseOperator("hana"),
        ];
        foreach (var first in ends)
            foreach (var second in ends)
            {
                var at = first is ExpireOffer ? Ttl : TimeSpan.FromSeconds(5);
                var ended = Decide(Offered(), first, at).Value;
                var again = PlacementRules.Decide(
                    ended.After, ended.Operators.ToDictionary(person => person.Id), second, A.Noon + Ttl);
                Assert.Single(ended.After.Facts, fact => EndsAnOffer(fact.Kind));
                if (!again.IsRefused)
                    Assert.Single(again.Value.After.Facts, fact => EndsAnOffer(fact.Kind));
            }
    }

    [Fact]
    public void I5_AcceptAndExpiry_ShareNoMoment()
    {
        Assert.IsType<OfferExpired>(Decide(Offered(), new AcceptOffer("hana", "o1"), Ttl).Refusal);
        Assert.IsType<TooEarly>(Decide(Offered(), new ExpireOffer("o1", 3), Ttl - TimeSpan.FromTicks(1)).Refusal);
        Assert.False(Decide(Offered(), new ExpireOffer("o1", 3), Ttl).IsRefused);
    }

    [Fact]
    public void Expire_PutsItBackWithItsOriginalPlace_AndCountsTheMiss()
    {
        var expired = Decide(Offered(), new ExpireOffer("o1", 1), Ttl).Value;

        Assert.Equal((ConversationState.Waiting, A.Noon, A.Noon), (expired.After.State, expired.After.EnqueuedAt, expired.After.EffectiveAt));
        Assert.Equal(0, expired.Operators.Single().UsedUnits);
        Assert.False(expired.Operators.Single().Responsive);
        Assert.True(PresenceRules.Declare(expired.Operators.Single(), new Declaration(DeclaredStatus.Available), A.Noon).Responsive);
    }

    [Fact]
    public void Accept_ByTheHolderAgain_ChangesNothing_ByAnother_IsTaken()
    {
        var accepted = Decide(Offered(), new AcceptOffer("hana", "o1"), TimeSpan.Zero).Value;

        Assert.True(Decide(accepted, new AcceptOffer("hana", "o1"), TimeSpan.Zero).Value.IsRepeat);
        Assert.IsType<OfferTaken>(Decide(accepted, new AcceptOffer("ken", "o1"), TimeSpan.Zero).Refusal);
    }

    [Fact]
    public void Accept_AfterExpiry_SaysSo_AfterWithdrawal_SaysThat()
    {
        var expired = Decide(Offered(), new ExpireOffer("o1", 3), Ttl).Value;
        var left = Decide(Offered(), new CloseByCustomer("left", Ttl), TimeSpan.Zero).Value;

        Assert.IsType<OfferExpired>(Decide(expired, new AcceptOffer("hana", "o1"), Ttl).Refusal);
        Assert.IsType<OfferWithdrawn>(Decide(left, new AcceptOffer("hana", "o1"), TimeSpan.Zero).Refusal);
        Assert.Equal(ConversationState.Abandoned, left.After.State);
    }

    private static bool EndsAnOffer(FactKind kind) =>
        kind is FactKind.Accepted or FactKind.OfferDeclined or FactKind.OfferExpired or FactKind.OfferWithdrawn;
}
