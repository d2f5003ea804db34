using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Routing;

/// <summary>What changes while nobody owns a conversation.</summary>
public sealed class MovesTests
{
    private static readonly TimeSpan Boost = TimeSpan.FromMinutes(5);

    private static LedgerChange Decide(Placement placement, LedgerCommand command, int minutes = 1) =>
        PlacementRules.Decide(placement, A.People(A.Operator("hana", 1)), command, A.Noon.AddMinutes(minutes)).Value;

    [Fact]
    public void Overflow_KeepsTheTimeWaited_BeginsANewVisit_AndNeverGoesBack()
    {
        var overflow = new MoveToQueue("sales", Boost, MoveCause.Overflow, "system");
        var moved = Decide(A.Placement() with { Priority = 4 }, overflow).After;

        Assert.Equal(("sales", A.Noon, A.Noon - Boost), (moved.Queue, moved.EnqueuedAt, moved.EffectiveAt));
        Assert.Equal((1, A.Noon.AddMinutes(1)), (moved.Visit, moved.EnteredAt));
        Assert.Equal((FactKind.Overflowed, "support"), (moved.Facts[^1].Kind, moved.Facts[^1].Reason));
        Assert.IsType<Stale>(PlacementRules.Decide(moved, A.People(), overflow with { Queue = "support" }, A.Noon.AddMinutes(2)).Refusal);
    }

    [Fact]
    public void Move_TakesAnOpenOfferBack()
    {
        var offered = A.Placement(state: ConversationState.Offered) with { Offer = new Offer("o1", "hana", A.Noon, A.Noon.AddSeconds(20)) };

        var moved = Decide(offered, new MoveToQueue("sales", Boost, MoveCause.Supervisor, "sora", "k1"));

        Assert.Equal((ConversationState.Waiting, (Offer?)null, "sales"), (moved.After.State, moved.After.Offer, moved.After.Queue));
        Assert.Equal(0, moved.Operators.Single().UsedUnits);
        Assert.True(Decide(moved.After, new MoveToQueue("sales", Boost, MoveCause.Supervisor, "sora", "k1")).IsRepeat);
    }

    [Fact]
    public void Reprioritise_ChangesThePlaceInTheQueue_NotTheTimeWaited()
    {
        var raised = Decide(A.Placement(), new Reprioritise(5, Boost, "sora", "k1")).After;

        Assert.Equal((5, A.Noon - (2 * Boost), A.Noon), (raised.Priority, raised.EffectiveAt, raised.EnqueuedAt));
        Assert.Equal(("sora", "3>5"), (raised.Facts[^1].By, raised.Facts[^1].Reason));
    }

    [Fact]
    public void TheStepsOfAChannel_AreKept_WhereverItGoesAndWhateverItsPriority()
    {
        var phone = A.Placement() with { ChannelPriority = 2, EffectiveAt = A.Noon - (2 * Boost) };

        Assert.Equal(A.Noon - (3 * Boost), Decide(phone, new Reprioritise(4, Boost, "sora", "k1")).After.EffectiveAt);
        Assert.Equal(A.Noon - (2 * Boost), Decide(phone, new MoveToQueue("sales", Boost, MoveCause.Supervisor, "sora", "k2")).After.EffectiveAt);
    }

    [Fact]
    public void WhoAskedToBeCalled_KeepsTheirPlaceWhenTheyLeave()
    {
        var asked = Decide(A.Placement(), new AskCallBack("+15550123456")).After;

        Assert.True(Decide(asked, new CloseByCustomer(null, Boost)).IsRepeat);
        Assert.True(Decide(asked, new AskCallBack("+15550123456")).IsRepeat);
        Assert.Equal(ConversationState.Abandoned, Decide(A.Placement(), new CloseByCustomer(null, Boost)).After.State);
    }

    [Fact]
    public void Deferred_WaitsForTheQueueToOpen_AndKeepsItsPlace()
    {
        var deferred = Decide(A.Placement(), new DeferContact("limit")).After;
        var opened = Decide(deferred, new OpenForBusiness(), minutes: 60).After;

        Assert.Equal(ConversationState.OutOfHours, deferred.State);
        Assert.Equal((ConversationState.Waiting, A.Noon), (opened.State, opened.EffectiveAt));
    }
}
