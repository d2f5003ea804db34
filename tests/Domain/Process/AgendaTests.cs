using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Tests.Process;

public sealed class AgendaTests
{
    public static TheoryData<ConversationState> EveryState => [.. Enum.GetValues<ConversationState>()];

    [Theory]
    [MemberData(nameof(EveryState))]
    public void I4_WhateverTheLedgerKnows_HasAWakeUpPending(ConversationState state)
    {
        var course = Agenda.Plan(A.Head(), A.Placement(state: state), A.Organisation(A.Support), A.Noon);

        Assert.False(course.IsOver);
        Assert.True(course.Next!.DueAt <= A.Noon + Agenda.SettleAfter);
    }

    [Fact]
    public void I4_WhatElseIsDueAlready_ComesAfterTheLookForAnOperator()
    {
        var head = A.Head(address: new("sms", "+15550100", "+15550123")) with { Outbox = [2], OutboxAt = A.Noon.AddHours(-1) };

        var course = Agenda.Plan(head, A.Placement(), A.Organisation(A.Support), A.Noon.AddDays(9), match: true);

        Assert.Equal(DutyKind.Match, course.Next!.Kind);
        Assert.Contains(course.Duties, duty => duty.Kind is DutyKind.DrainOutbox);
    }

    [Fact]
    public void Plan_OverSealedAndLetGo_IsOver() =>
        Assert.True(Agenda.Plan(A.Head() with { State = ConversationState.Closed, Sealed = new SealMark(1, 4) }, null, A.Organisation(A.Support), A.Noon).IsOver);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Plan_OverButThisStretchIsNotSealed_SealsIt(int epoch, bool isSealed)
    {
        var head = A.Head() with { State = ConversationState.Abandoned, Epoch = epoch, Sealed = new SealMark(1, 4) };

        var course = Agenda.Plan(head, null, A.Organisation(A.Support), A.Noon);

        Assert.Equal(isSealed ? [] : [DutyKind.Seal], course.Duties.Select(duty => duty.Kind));
        Assert.DoesNotContain(Agenda.Plan(head, A.Placement(state: ConversationState.Abandoned), A.Organisation(A.Support), A.Noon).Duties, duty => duty.Kind is DutyKind.Seal);
    }

    [Theory]
    [InlineData(60, 90)]
    [InlineData(-10, 20)]
    [InlineData(-120, 0)]
    public void Plan_TextsWaitForTheirTime_LooksAfterThemWhenTheQueueForgot(int waitSeconds, int dueSeconds)
    {
        var head = A.Head() with { Outbox = [4], OutboxAt = A.Noon.AddSeconds(waitSeconds) };

        Assert.Equal(A.Noon.AddSeconds(dueSeconds), Due(Agenda.Plan(head, A.Placement(), A.Organisation(A.Support), A.Noon), DutyKind.DrainOutbox));
    }

    [Fact]
    public void Plan_OverWithUnsentTexts_IsNot() =>
        Assert.Equal(DutyKind.DrainOutbox,
            Agenda.Plan(A.Head() with { State = ConversationState.Closed, Outbox = [4] }, null, A.Organisation(A.Support), A.Noon).Next!.Kind);

    [Fact]
    public void Plan_Waiting_HasNoticesAndTheFirstResponseClock()
    {
        var course = Agenda.Plan(A.Head(), A.Placement(), A.Organisation(A.Support), A.Noon);

        Assert.Equal(A.Noon.AddSeconds(30), Due(course, DutyKind.WaitNotice));
        Assert.Equal(A.Noon.AddSeconds(96), Due(course, DutyKind.Clock));
        Assert.Equal(A.Noon.AddSeconds(120), Due(Agenda.Plan(Marked(A.Head(), 0.8), A.Placement(), A.Organisation(A.Support), A.Noon), DutyKind.Clock));
    }

    [Fact]
    public void Plan_Offered_EndsTheOfferOnTime()
    {
        var placement = A.Placement(state: ConversationState.Offered) with { Offer = new Offer("o1", "hana", A.Noon, A.Noon.AddSeconds(20)) };

        Assert.Equal(A.Noon.AddSeconds(20), Due(Agenda.Plan(A.Head(), placement, A.Organisation(A.Support), A.Noon), DutyKind.ExpireOffer));
    }

    [Fact]
    public void Or_ALateSignal_NeverTurnsTheCourseBack()
    {
        var newer = Agenda.Plan(A.Head(), A.Placement() with { Version = 5 }, A.Organisation(A.Support), A.Noon);
        var older = Agenda.Plan(A.Head(), A.Placement() with { Version = 4 }, A.Organisation(A.Support), A.Noon);

        Assert.Same(newer, newer.Or(older));
        Assert.Same(newer, older.Or(newer));
    }

    [Fact]
    public void After_AnOlderAnswer_DropsTheDuty_AndKeepsAWakeUp()
    {
        var known = Agenda.Plan(A.Head(), A.Placement() with { Version = 5 }, A.Organisation(A.Support), A.Noon);
        var older = Agenda.Plan(A.Head(), A.Placement() with { Version = 4 }, A.Organisation(A.Support), A.Noon);

        var after = known.After(known.Next!, older, A.Noon.UtcDateTime);

        Assert.DoesNotContain(known.Next, after.Duties);
        Assert.Equal(A.Noon + Agenda.SettleAfter, Due(after, DutyKind.Settle));
        Assert.Same(known, older.After(older.Next!, known, A.Noon.UtcDateTime));
    }

    [Fact]
    public void Plan_ARiskThatIsOver_IsTakenOffAtOnce()
    {
        var placement = A.Placement(state: ConversationState.Active) with { Risk = new Risk("firstResponse", 0.8, A.Noon.AddSeconds(120)) };
        var answered = A.Head() with { Marks = new Marks { FirstResponseAt = A.Noon.AddSeconds(100) } };

        Assert.Equal(A.Noon.AddSeconds(101), Due(Agenda.Plan(answered, placement, A.Organisation(A.Support), A.Noon.AddSeconds(101)), DutyKind.Clock));
    }

    private static ConversationHead Marked(ConversationHead head, double share) => head with { Marks = head.Marks with { FirstResponseStep = share } };

    private static DateTimeOffset Due(Course course, DutyKind kind) => course.Duties.Single(duty => duty.Kind == kind).DueAt;
}
