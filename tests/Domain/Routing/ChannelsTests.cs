using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class ChannelsTests
{
    private static readonly TimeSpan Ttl = TimeSpan.FromSeconds(20);

    private static OperatorState Carrying(params (string Channel, int Conversations, int Units)[] loads) => A.Operator("hana") with
    {
        UsedUnits = loads.Sum(load => load.Units),
        Loads = loads.Aggregate(ChannelLoads.None, (all, load) => all.Plus(load.Channel, load.Conversations, load.Units)),
    };

    [Fact]
    public void I2_RoomIsUnitsOverAllChannels_AndConversationsOfOne()
    {
        var hana = Carrying(("chat", 2, 2), ("sms", 1, 1));

        Assert.Equal(Room.Free, new Allowance(4).RoomFor(hana, "chat", 1));
        Assert.Equal(Room.Full, new Allowance(4).RoomFor(hana, "chat", 2));
        Assert.Equal(Room.ChannelFull, new Allowance(9, ConversationsMax: 2).RoomFor(hana, "chat", 1));
        Assert.Equal(Room.Free, new Allowance(9, ConversationsMax: 2).RoomFor(hana, "sms", 1));
    }

    [Fact]
    public void Interrupting_LooksPastTheChannelsItInterrupts_AndIsMarked()
    {
        var hana = Carrying(("sms", 3, 3));
        var allowance = new Allowance(3, Interrupts: ["sms"]);
        var claim = new Claim(A.Placement(), "hana", allowance, "o1", Ttl, autoConnect: true);

        Assert.Equal(Room.ByInterrupting, allowance.RoomFor(hana, "chat", 1));
        Assert.Equal(Beyond.Interrupting, ClaimRules.Claim(A.Placement(), A.People(hana), claim, A.Noon).After.Beyond);
        Assert.Equal(Room.Full, allowance.RoomFor(Carrying(("chat", 3, 3)), "chat", 1));
    }

    [Fact]
    public void AnOperatorsOwnLimit_CountsBeforeTheChannels()
    {
        var organisation = new Organisation([], [], new Dictionary<string, string>()) { Channels = [new ChannelPolicy("chat", MaxPerOperator: 2)] };
        var profile = new OperatorProfile("hana", "Hana", ["support"], [], 9);

        Assert.Equal(2, organisation.AllowanceOf(profile, "chat").ConversationsMax);
        Assert.Equal(5, organisation.AllowanceOf(profile with { ChannelLimits = [new ChannelLimit("chat", 5)] }, "chat").ConversationsMax);
        Assert.Null(organisation.AllowanceOf(profile, "sms").ConversationsMax);
    }

    [Fact]
    public void AFullChannel_IsToldApartFromAFullOperator()
    {
        var organisation = new Organisation([], [], new Dictionary<string, string>()) { Channels = [new ChannelPolicy("chat", MaxPerOperator: 1)] };
        var hana = A.Candidate("hana") with { State = Carrying(("chat", 1, 1)) };

        Assert.Equal(Unroutable.ChannelLimit, Eligibility.WhyNot(A.Placement(), hana, organisation, A.Noon));
        Assert.Null(Eligibility.WhyNot(A.Placement() with { Channel = "sms" }, hana, organisation, A.Noon));
    }

    [Fact]
    public void I2_AColleague_IsOnlyAskedForWhatFitsWithoutInterrupting()
    {
        var allowance = new Allowance(3, Interrupts: ["sms"]);
        var people = A.People(A.Operator("hana", 1), Carrying(("sms", 3, 3)) with { Id = "ken" });
        var talk = A.Placement(state: ConversationState.Active) with { Owner = "hana" };
        LedgerCommand[] asks =
        [
            new TransferToOperator("hana", "ken", allowance, "t1", Floor.Ttl),
            new InviteColleague("hana", "ken", OfferPurpose.Consult, allowance, "i1", Floor.Ttl),
        ];

        Assert.True(allowance.HasRoom(people["ken"], talk, out _));
        Assert.All(asks, ask => Assert.IsType<TargetNotRoutable>(PlacementRules.Decide(talk, people, ask, A.Noon).Refusal));
    }

    [Fact]
    public void ChannelLoads_AreValues()
    {
        Assert.Equal(ChannelLoads.None.Plus("sms", 1, 2).Plus("chat", 1, 1), ChannelLoads.None.Plus("chat", 1, 1).Plus("sms", 1, 2));
        Assert.Equal(ChannelLoads.None, ChannelLoads.None.Plus("chat", 1, 1).Plus("chat", -1, -1));
    }
}
