using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Presence;

public sealed class PresenceRulesTests
{
    private static readonly DateTimeOffset Later = A.Noon.AddMinutes(1);
    private static readonly Declaration Lunch = new(DeclaredStatus.Away, "lunch");
    private static readonly Declaration LunchAfter = Lunch with { AfterConversation = true };

    [Fact]
    public void Declare_Again_IsTheSameObject_AndKeepsIdleTime()
    {
        var available = A.Operator("hana") with { IdleSince = A.Noon };

        Assert.Same(available, PresenceRules.Declare(available, new Declaration(DeclaredStatus.Available), Later));
        Assert.Equal(A.Noon, PresenceRules.Declare(PresenceRules.Declare(available, Lunch, Later), new(DeclaredStatus.Available), Later).IdleSince);
    }

    [Fact]
    public void Declare_OtherReason_BeginsAnew()
    {
        var lunch = PresenceRules.Declare(A.Operator("hana"), Lunch, A.Noon);

        Assert.Equal(Later, PresenceRules.Declare(lunch, Lunch with { Reason = "meeting" }, Later).StatusSince);
    }

    [Fact]
    public void Declare_AfterConversation_WaitsForTheLastUnit()
    {
        var planned = PresenceRules.Declare(A.Operator("hana", used: 2), LunchAfter with { By = "sora" }, A.Noon);

        Assert.Equal((DeclaredStatus.Available, DeclaredStatus.Away, "lunch"), (planned.Status, planned.PendingStatus, planned.PendingReason));
        Assert.Same(planned, PresenceRules.SettlePending(planned, Later));
        var settled = PresenceRules.SettlePending(planned with { UsedUnits = 0 }, Later);
        Assert.Equal((DeclaredStatus.Away, "lunch", Later, null), (settled.Status, settled.Reason, settled.StatusSince, settled.PendingStatus));
        Assert.Equal("sora", settled.Log.Newest[^1].By);
    }

    [Fact]
    public void Declare_AfterConversationHoldingNothing_IsNow() =>
        Assert.Equal(DeclaredStatus.Away, PresenceRules.Declare(A.Operator("hana"), LunchAfter, A.Noon).Status);

    [Fact]
    public void Declare_Now_CancelsWhatWasPlanned_EvenTheSameStatus()
    {
        var planned = PresenceRules.Declare(A.Operator("hana", used: 1), LunchAfter, A.Noon);

        var cancelled = PresenceRules.Declare(planned, new Declaration(DeclaredStatus.Available), Later);

        Assert.Equal((DeclaredStatus.Available, null, null), (cancelled.Status, cancelled.PendingStatus, cancelled.PendingReason));
        Assert.Equal(A.Noon, cancelled.StatusSince);
    }

    [Fact]
    public void I6_Lapsed_ThenReturned_IsNotedWithTheTrueMoments()
    {
        var gone = PresenceRules.Lapsed(A.Operator("hana"), A.Noon, PresenceFact.System);
        var back = PresenceRules.Returned(gone, Later);

        Assert.Equal(A.Noon, gone.GoneSince);
        Assert.Null(back.GoneSince);
        Assert.Same(gone, PresenceRules.Lapsed(gone, Later, PresenceFact.Self));
        Assert.Same(back, PresenceRules.Returned(back, Later));
        Assert.Equal(
            [(PresenceFactKind.LeaseEnded, A.Noon, false), (PresenceFactKind.Returned, Later, true)],
            back.Log.Newest.Select(fact => (fact.Kind, fact.At, fact.Present)));
    }

    [Fact]
    public void MarkLost_NeverNoticedBefore_NotesBothMoments()
    {
        var lost = PresenceRules.MarkLost(A.Operator("hana", used: 1), A.Noon, Later);

        Assert.True(lost.Lost);
        Assert.Equal([(PresenceFactKind.LeaseEnded, A.Noon), (PresenceFactKind.Lost, Later)], lost.Log.Newest.Select(fact => (fact.Kind, fact.At)));
        Assert.Same(lost, PresenceRules.MarkLost(lost, A.Noon, Later));
    }

    [Fact]
    public void Missed_UntilTheLimit_IsNotResponding_AndAnAnswerEndsIt()
    {
        var once = PresenceRules.Missed(A.Operator("hana"), 2, A.Noon);
        var twice = PresenceRules.Missed(once, 2, A.Noon);
        var more = PresenceRules.Missed(twice, 2, Later);
        var answered = PresenceRules.Answered(more, Later);

        Assert.Equal((true, false, false, true), (once.Responsive, twice.Responsive, more.Responsive, answered.Responsive));
        Assert.Equal([PresenceFactKind.NotResponding, PresenceFactKind.Responding], answered.Log.Newest.Select(fact => fact.Kind));
        Assert.Same(answered, PresenceRules.Answered(answered, Later));
        Assert.Equal(Unroutable.NotResponding, PresenceRules.WhyNot(twice, Later, A.Noon));
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(0, Unroutable.NoLease)]
    [InlineData(-1, Unroutable.NoLease)]
    [InlineData(null, Unroutable.NoLease)]
    public void I6_WhyNot_LeaseEnded_IsNotRoutableFromThatMomentOn(int? seconds, Unroutable? why) =>
        Assert.Equal(why, PresenceRules.WhyNot(A.Operator("hana"), seconds is { } left ? A.Noon.AddSeconds(left) : null, A.Noon));

    [Fact]
    public void Log_IsCountedAndBounded_AndEqualByValue()
    {
        var state = A.Operator("hana");
        for (var change = 0; change < PresenceLog.FactsKept + 3; change++)
            state = PresenceRules.Declare(state, Lunch with { Reason = $"{change}" }, Later);

        Assert.Equal(PresenceLog.FactsKept, state.Log.Newest.Count);
        Assert.Equal(PresenceLog.FactsKept + 3, state.Log.LastNumber);
        Assert.Equal(state, state with { Log = new PresenceLog([.. state.Log.Newest]) });
        Assert.NotEqual(state, state with { Log = PresenceLog.Empty });
    }
}
