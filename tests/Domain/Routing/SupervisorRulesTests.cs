using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class SupervisorRulesTests
{
    [Theory]
    [InlineData(Waiting)]
    [InlineData(OutOfHours)]
    [InlineData(Bot)]
    [InlineData(Idle)]
    public void I2_Assign_ChargesTheOperator_WhateverTheStateWas(ConversationState state)
    {
        var floor = new Floor();
        floor.Set(placement => placement with { State = state, Owner = state is Idle ? "hana" : null });
        floor.Do(new ForceAssign("ken", "sora", Floor.Capacity, "k1"));

        Assert.Equal((Active, "ken", Beyond.None), (floor.Placement.State, floor.Placement.Owner, floor.Placement.Beyond));
        Assert.Equal((0, 1, 0), floor.Units);
        Assert.Equal((FactKind.ForceAssigned, "sora", "ken"), (floor.Last, floor.Placement.Facts[^1].By, floor.Placement.Facts[^1].Operator));
        Assert.True(floor.Do(new ForceAssign("ken", "sora", Floor.Capacity, "k1")).IsRepeat);
    }

    [Fact]
    public void I2_Assign_FromAnOwner_FreesThem()
    {
        var floor = Floor.Active();
        var change = floor.Do(new ForceAssign("ken", "sora", Floor.Capacity, "k1"));

        Assert.Equal((0, 1, 0), floor.Units);
        Assert.True(change.CallsForMatching);
        floor.Do(new ForceAssign("mika", "sora", Floor.Capacity, "k2"));
        Assert.True(floor.Do(new ForceAssign("ken", "sora", Floor.Capacity, "k1")).IsRepeat);
        Assert.Equal("mika", floor.Placement.Owner);
    }

    [Fact]
    public void I2_Assign_ToSomebodyWithoutRoom_IsMarked()
    {
        var floor = new Floor();
        floor.Fill("ken");
        floor.Do(new ForceAssign("ken", "sora", Floor.Capacity, "k1"));

        Assert.Equal((Beyond.Forced, 4), (floor.Placement.Beyond, floor.Units.Ken));
        floor.Do(new CloseByOperator("ken", null, Floor.Ttl));
        floor.Do(new FinishWrapUp("ken"));
        Assert.Equal(3, floor.Units.Ken);
    }

    [Fact]
    public void I5_Assign_DuringAnOffer_TakesItBack()
    {
        var floor = Floor.Inviting(OfferPurpose.Transfer);
        floor.Do(new ForceAssign("mika", "sora", Floor.Capacity, "k1"));
        Assert.Equal(((Offer?)null, (0, 0, 1)), (floor.Placement.Offer, floor.Units));

        var offered = Offered();
        offered.Do(new ForceAssign("hana", "sora", Floor.Capacity, "k1"));
        Assert.Equal((Active, "hana", (1, 0, 0)), (offered.Placement.State, offered.Placement.Owner, offered.Units));
        Assert.Single(offered.Placement.Facts, fact => fact.Kind is FactKind.OfferWithdrawn);
    }

    [Fact]
    public void I2_Assign_ToTheAdviser_ChargesThemOnce()
    {
        var floor = Floor.Joined(OfferPurpose.Consult);
        floor.Do(new ForceAssign("ken", "sora", Floor.Capacity, "k1"));

        Assert.Empty(floor.Placement.Participants);
        Assert.Equal(("ken", (0, 1, 0)), (floor.Placement.Owner, floor.Units));
    }

    [Fact]
    public void Assign_InWrapUpOrAfterTheEnd_IsRefused()
    {
        var floor = Floor.Active();
        floor.Do(new CloseByOperator("hana", null, Floor.Ttl));
        Assert.Equal(new IllegalTransition(WrapUp, LifecycleTrigger.Assigned), floor.Refused(new ForceAssign("ken", "sora", Floor.Capacity, "k1")));
        floor.Do(new FinishWrapUp("hana"));
        Assert.IsType<ConversationClosed>(floor.Refused(new ForceAssign("ken", "sora", Floor.Capacity, "k1")));
    }

    [Fact]
    public void I2_Close_FreesEverybody_FromEveryOpenState()
    {
        var wrapping = Floor.Active();
        wrapping.Do(new CloseByOperator("hana", null, Floor.Ttl));
        foreach (var floor in (Floor[])[new Floor(), Offered(), Floor.Active(), Floor.Inviting(OfferPurpose.Consult), Floor.Joined(OfferPurpose.Conference), wrapping])
        {
            floor.Do(new ForceClose("sora", "storm", "k1"));
            Assert.Equal((Closed, (0, 0, 0), (Offer?)null), (floor.Placement.State, floor.Units, floor.Placement.Offer));
            Assert.Empty(floor.Placement.Participants);
            Assert.Equal(("sora", "storm"), (floor.Placement.Facts[^1].By, floor.Placement.Facts[^1].Reason));
            Assert.True(floor.Do(new ForceClose("sora", "storm", "k2")).IsRepeat);
        }
    }

    [Fact]
    public void Reprioritise_SameAgain_OrAfterTheEnd_ChangesNothing()
    {
        var floor = new Floor();
        floor.Do(new Reprioritise(5, Floor.Ttl, "sora", "k1"));
        floor.Do(new Reprioritise(2, Floor.Ttl, "sora", "k2"));
        Assert.True(floor.Do(new Reprioritise(5, Floor.Ttl, "sora", "k1")).IsRepeat);
        Assert.True(floor.Do(new Reprioritise(2, Floor.Ttl, "sora", "k3")).IsRepeat);
        Assert.Equal((2, A.Noon + Floor.Ttl), (floor.Placement.Priority, floor.Placement.EffectiveAt));
        floor.Do(new ForceClose("sora", "storm", null));
        Assert.IsType<ConversationClosed>(floor.Refused(new Reprioritise(4, Floor.Ttl, "sora", "k4")));
    }

    /// <summary>Hana is asked.</summary>
    private static Floor Offered()
    {
        var floor = new Floor();
        floor.Claim("hana");
        return floor;
    }
}
