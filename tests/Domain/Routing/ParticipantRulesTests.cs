using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using static ContactFunctions.Domain.Routing.OfferPurpose;
using static ContactFunctions.Domain.Routing.ParticipantRole;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class ParticipantRulesTests
{
    [Fact]
    public void WhoOnlyWatched_IsNotInWhatIsOver()
    {
        var floor = new Floor();
        floor.Do(new AddParticipant("sora", Monitoring));
        floor.Do(new CloseBySystem("inactive"));

        Assert.Empty(floor.Placement.Participants);
        Assert.True(floor.Do(new RemoveParticipant("sora")).IsRepeat);
    }

    [Theory]
    [InlineData(Consult, FactKind.ConsultOffered)]
    [InlineData(Conference, FactKind.ConferenceOffered)]
    public void I2_Invite_ChargesTheColleague_AndLeavesTheOwner(OfferPurpose purpose, FactKind fact)
    {
        var floor = Floor.Inviting(purpose);

        Assert.Equal(("hana", ConversationState.Active, fact), (floor.Placement.Owner, floor.Placement.State, floor.Last));
        Assert.Equal((1, 1, 0), floor.Units);
        Assert.True(floor.Do(Floor.Invite(purpose)).IsRepeat);
    }

    [Fact]
    public void Invite_BySomebodyElse_OrOfSomebodyWhoCannot_IsRefused()
    {
        var floor = Floor.Active();
        Assert.IsType<NotOwner>(floor.Refused(Floor.Invite(Consult) with { By = "mika" }));
        Assert.IsType<TargetNotRoutable>(floor.Refused(Floor.Invite(Consult, target: "hana")));
        floor.Fill("ken");
        Assert.IsType<TargetNotRoutable>(floor.Refused(Floor.Invite(Consult)));
        Assert.IsType<TargetNotRoutable>(Floor.Inviting(Consult).Refused(Floor.Invite(Consult, "mika", "i2")));
        Assert.IsType<TargetNotRoutable>(Floor.Joined(Consult).Refused(Floor.Invite(Conference, offerId: "i2")));
    }

    [Theory]
    [InlineData(Consult, Consulting, FactKind.ConsultJoined)]
    [InlineData(Conference, Conferencing, FactKind.ConferenceJoined)]
    public void I2_Accept_TurnsTheUnitsOfTheOfferIntoThoseOfTheParticipant(OfferPurpose purpose, ParticipantRole role, FactKind fact)
    {
        var floor = Floor.Joined(purpose);

        Assert.Equal(new Participant("ken", role, A.Noon, 1), Assert.Single(floor.Placement.Participants));
        Assert.Equal(("hana", (Offer?)null, fact), (floor.Placement.Owner, floor.Placement.Offer, floor.Last));
        Assert.Equal((1, 1, 0), floor.Units);
        Assert.True(floor.Do(new AcceptOffer("ken", "i1")).IsRepeat);
    }

    [Fact]
    public void I5_InvitationThatIsNotTaken_EndsOnce_AndTheConversationStays()
    {
        LedgerCommand[] ends =
            [new DeclineOffer("ken", "i1", null), new ExpireOffer("i1", 3), new CancelConsult("hana", "k1"), new LoseOperator("ken"), Close];
        foreach (var end in ends)
        {
            var floor = Floor.Inviting(Consult);
            floor.Now += Floor.Ttl;
            floor.Do(end);

            Assert.Equal(("hana", (Offer?)null), (floor.Placement.Owner, floor.Placement.Offer));
            Assert.Single(floor.Placement.Facts, fact => fact.Kind is FactKind.InvitationEnded);
            Assert.Equal((1, 0, 0), floor.Units);
            Assert.NotNull(floor.Refused(new AcceptOffer("ken", "i1")));
        }
    }

    [Theory]
    [InlineData(Consult)]
    [InlineData(Conference)]
    public void I2_Complete_TheColleagueOwnsIt_TheSenderIsFree(OfferPurpose purpose)
    {
        var floor = Floor.Joined(purpose);
        floor.Do(new CompleteConsult("hana", "k1"));

        Assert.Equal(("ken", ConversationState.Active, FactKind.ConsultCompleted), (floor.Placement.Owner, floor.Placement.State, floor.Last));
        Assert.Empty(floor.Placement.Participants);
        Assert.Equal((0, 1, 0), floor.Units);
        Assert.True(floor.Do(new CompleteConsult("hana", "k1")).IsRepeat);
    }

    [Fact]
    public void Complete_BySomebodyElse_OrWithNobodyThere_IsRefused()
    {
        Assert.IsType<NotOwner>(Floor.Joined(Consult).Refused(new CompleteConsult("ken", "k1")));
        Assert.IsType<NoConsult>(Floor.Inviting(Consult).Refused(new CompleteConsult("hana", "k1")));
        Assert.IsType<NoConsult>(Floor.Active().Refused(new CancelConsult("hana", "k1")));
        Assert.IsType<NotOwner>(Floor.Joined(Consult).Refused(new CancelConsult("ken", "k1")));
    }

    [Fact]
    public void I2_Cancel_SendsTheColleagueAway_AndRepeatsAreHarmless()
    {
        foreach (var floor in (Floor[])[Floor.Joined(Consult), Floor.Inviting(Consult)])
        {
            floor.Do(new CancelConsult("hana", "k1"));
            Assert.Empty(floor.Placement.Participants);
            Assert.Equal((1, 0, 0), floor.Units);
            Assert.True(floor.Do(new CancelConsult("hana", "k1")).IsRepeat);
        }
    }

    [Fact]
    public void I2_WhenTheOwnerIsDone_NobodyStaysCharged()
    {
        LedgerCommand[] ends =
        [
            Close, new CloseByCustomer(null, Floor.Ttl), new TransferToQueue("hana", "sales", Floor.Ttl, "t1"), new LoseOperator("hana"), new GoIdle(),
            new ForceClose("sora", "storm", null),
        ];
        foreach (var end in ends)
        {
            var floor = Floor.Joined(Conference);
            floor.Do(end);
            Assert.Equal(0, floor.Units.Ken);
            Assert.Empty(floor.Placement.Participants);
        }
    }

    [Fact]
    public void Monitor_TakesNoUnits_OutlivesAHandOver_AndEndsOnce()
    {
        var floor = Floor.Active();
        floor.Do(new AddParticipant("sora", Monitoring));
        Assert.True(floor.Do(new AddParticipant("sora", Monitoring)).IsRepeat);
        floor.Do(new TransferToQueue("hana", "sales", Floor.Ttl, "t1"));
        Assert.Equal(new Participant("sora", Monitoring, A.Noon), Assert.Single(floor.Placement.Participants));

        Assert.Equal(FactKind.MonitorEnded, floor.Do(new RemoveParticipant("sora", OnlyAs: Monitoring)).After.Facts[^1].Kind);
        Assert.True(floor.Do(new RemoveParticipant("sora")).IsRepeat);
    }

    [Fact]
    public void Monitor_AfterJoining_IsALeaveForTheCustomer()
    {
        var floor = Floor.Active();
        floor.Do(new AddParticipant("sora", Supervising));
        Assert.True(floor.Do(new RemoveParticipant("sora", OnlyAs: Monitoring)).IsRepeat);
        floor.Do(new AddParticipant("sora", Monitoring));

        Assert.Equal([FactKind.SupervisorJoined, FactKind.ParticipantLeft, FactKind.MonitorStarted], floor.Placement.Facts.TakeLast(3).Select(fact => fact.Kind));
        Assert.Equal(Monitoring, Assert.Single(floor.Placement.Participants).Role);
    }

    [Fact]
    public void Add_ToTheOwner_OrAfterTheEnd_DoesNothing()
    {
        Assert.True(Floor.Active().Do(new AddParticipant("hana", Supervising)).IsRepeat);
        Assert.True(Floor.Joined(Consult).Do(new AddParticipant("ken", Monitoring)).IsRepeat);
        var over = Floor.Active();
        over.Do(new ForceClose("sora", "storm", null));
        Assert.IsType<ConversationClosed>(over.Refused(new AddParticipant("sora", Monitoring)));
    }

    [Fact]
    public void MoreThanMayBeInIt_AreRefused()
    {
        var floor = Floor.Active();
        for (var n = 0; n < RoutingLimits.ParticipantsMax; n++)
            floor.Do(new AddParticipant($"s{n}", Monitoring));

        Assert.IsType<TooManyParticipants>(floor.Refused(new AddParticipant("sora", Monitoring)));
        Assert.IsType<TooManyParticipants>(floor.Refused(Floor.Invite(Consult)));
        Assert.Equal(FactKind.SupervisorJoined, floor.Do(new AddParticipant("s0", Supervising)).After.Facts[^1].Kind);
    }

    private static CloseByOperator Close => new("hana", null, Floor.Ttl);
}
