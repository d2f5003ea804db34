using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;
using static ContactFunctions.Domain.Sla.ClockKind;

namespace ContactFunctions.Domain.Tests.Sla;

public sealed class ClocksTests
{
    private static readonly ServiceLevel Gold = new()
    {
        Id = "gold",
        Name = "Gold",
        FirstResponse = TimeSpan.FromMinutes(10),
        NextResponse = TimeSpan.FromMinutes(20),
        Resolution = TimeSpan.FromMinutes(60),
        PauseWhileCustomerAwaited = true,
        Warnings = [0.5, 0.8],
    };

    [Fact]
    public void FirstResponse_BotAndEventsOnly_KeepsRunning()
    {
        var talk = new Talk(Gold).Wait(3).Bot().Follow(ConversationState.Offered).Wait(3);

        Assert.Equal((ClockState.Warning, talk.Began.AddMinutes(10)), (talk.Clock(FirstResponse)!.State, talk.Clock(FirstResponse)!.DueAt));
        Assert.Equal(ClockState.Breached, talk.Wait(4).Clock(FirstResponse)!.State);
    }

    [Fact]
    public void FirstResponse_APersonWrites_IsMetOrMissedForGood()
    {
        Assert.Equal(ClockState.Met, new Talk(Gold).Wait(10).Staff().Wait(600).Clock(FirstResponse)!.State);
        Assert.Equal(ClockState.Missed, new Talk(Gold).Wait(11).Staff().Clock(FirstResponse)!.State);
    }

    [Fact]
    public void FirstResponse_BreachWrittenDown_IsNotTakenBackByALongerTarget()
    {
        var talk = new Talk(Gold).Wait(12);
        foreach (var step in talk.DueSteps)
            talk.Mark(step);
        talk.Book = Longer();

        Assert.Equal(ClockState.Missed, talk.Staff().Clock(FirstResponse)!.State);
    }

    [Fact]
    public void Clocks_PolicyEdited_MovesOnlyWhatStillRuns()
    {
        var talk = new Talk(Gold).Wait(9).Staff().Wait(1).Customer().Wait(1);
        talk.Book = Longer();

        Assert.Equal(TimeSpan.FromMinutes(10), talk.Clock(FirstResponse)!.Target);
        Assert.Equal(TimeSpan.FromHours(2), talk.Clock(NextResponse)!.Target);
    }

    [Fact]
    public void NextResponse_SeveralQuestions_RunsFromTheFirstThatHasNoAnswer()
    {
        var talk = new Talk(Gold).Wait(1).Staff().Wait(5).Customer().Wait(7).Customer().Wait(2);

        Assert.Equal(talk.Began.AddMinutes(6), talk.Clock(NextResponse)!.StartedAt);
        Assert.Null(talk.Staff().Clock(NextResponse));
        Assert.Equal((1, 0), (talk.Head.Marks.NextResponsesMet, talk.Head.Marks.NextResponsesMissed));
        Assert.Equal((1, 1), Counts(talk.Customer().Wait(21).Staff()));
    }

    [Fact]
    public void Resolution_CustomerAwaited_StandsStillUntilTheyWrite()
    {
        var talk = new Talk(Gold).Wait(10).Staff().Wait(100);

        Assert.Equal((ClockState.Paused, TimeSpan.FromMinutes(10)), (talk.Clock(Resolution)!.State, talk.Clock(Resolution)!.Elapsed));
        talk.Follow(ConversationState.Idle, "hana").Customer().Follow(ConversationState.Active, "hana").Wait(5);
        Assert.Equal((ClockState.Running, TimeSpan.FromMinutes(15)), (talk.Clock(Resolution)!.State, talk.Clock(Resolution)!.Elapsed));
        Assert.Equal(talk.Now.AddMinutes(45), talk.Clock(Resolution)!.DueAt);
    }

    [Fact]
    public void Resolution_TalkEnds_IsJudgedOnceAndWrapUpIsOurOwnTime()
    {
        var talk = new Talk(Gold).Wait(30).Follow(ConversationState.Active, "hana").Wait(30).Follow(ConversationState.WrapUp, "hana").Wait(30);

        Assert.Equal((ClockState.Met, TimeSpan.FromMinutes(60)), (talk.Clock(Resolution)!.State, talk.Clock(Resolution)!.Elapsed));
        talk.Customer().Follow(ConversationState.Active, "hana").Wait(5);
        Assert.Equal((ClockState.Breached, TimeSpan.FromMinutes(65)), (talk.Clock(Resolution)!.State, talk.Clock(Resolution)!.Elapsed));
        Assert.Equal(ClockState.Missed, talk.Follow(ConversationState.Closed, "hana").Clock(Resolution)!.State);
    }

    [Fact]
    public void Clocks_TransferredAndRequeued_AreNotTouched()
    {
        var talk = new Talk(Gold).Wait(2).Staff().Wait(1).Customer().Wait(1);
        var before = Clocks.Of(talk.Head, talk.Terms, talk.Now);
        talk.Follow(ConversationState.Waiting, queue: "elsewhere").Follow(ConversationState.Offered, queue: "third").Follow(ConversationState.Active, "ken", "third");

        Assert.Equal(before, Clocks.Of(talk.Head, talk.Terms, talk.Now));
    }

    [Fact]
    public void Clocks_Reopened_AreNew()
    {
        var talk = new Talk(Gold).Wait(20).Staff().Follow(ConversationState.Closed).Wait(60).Reopen().Customer().Wait(4);

        Assert.Equal((ClockState.Running, talk.Now.AddMinutes(6)), (talk.Clock(FirstResponse)!.State, talk.Clock(FirstResponse)!.DueAt));
        Assert.Equal(TimeSpan.FromMinutes(4), talk.Clock(Resolution)!.Elapsed);
        Assert.Equal((0, 0), Counts(talk));
    }

    [Fact]
    public void Clocks_CustomerLeavesBeforeAnythingWasDue_HaveNeitherMetNorMissed()
    {
        Assert.Null(new Talk(Gold).Wait(9).Follow(ConversationState.Abandoned).Clock(FirstResponse));
        Assert.Equal(ClockState.Missed, new Talk(Gold).Wait(11).Follow(ConversationState.Abandoned).Clock(FirstResponse)!.State);
    }

    [Fact]
    public void Clocks_OutsideBusinessHours_GainNothing()
    {
        var nineToFive = BusinessCalendar.Always with { Id = "office", Week = [.. Weekdays.Names.Take(5).Select(day => new WeekdayHours(day, [new("09:00", "17:00")]))] };
        var friday = new DateTimeOffset(2026, 11, 20, 16, 55, 0, TimeSpan.Zero);
        var talk = new Talk(Gold with { Calendar = "office" }, nineToFive, at: friday).Wait(12 * 60);

        Assert.Equal((ClockState.Warning, TimeSpan.FromMinutes(5)), (talk.Clock(FirstResponse)!.State, talk.Clock(FirstResponse)!.Elapsed));
        Assert.Equal(friday.Date.AddDays(3).AddHours(9).AddMinutes(5), talk.Clock(FirstResponse)!.DueAt!.Value.UtcDateTime);
        Assert.Equal(friday.Date.AddDays(3).AddHours(9).AddMinutes(3), talk.Mark(talk.DueSteps[0]).NextStep!.Value.UtcDateTime);
    }

    [Fact]
    public void MarkClock_Repeated_OrAnswered_IsStale()
    {
        var talk = new Talk(Gold).Wait(5);
        var mark = new MarkClock(Assert.Single(talk.DueSteps), true) { Book = talk.Book };

        Assert.Equal("firstResponseWarning", RecordRules.Decide(talk.Head, mark, talk.Now).Value.Entries[0].Event);
        Assert.IsType<Stale>(RecordRules.Decide(talk.Mark(mark.Step).Head, mark, talk.Now).Refusal);
        Assert.IsType<Stale>(RecordRules.Decide(new Talk(Gold).Wait(5).Staff().Head, mark, talk.Now).Refusal);
        Assert.Empty(talk.DueSteps);
    }

    private static (int Met, int Missed) Counts(Talk talk) => (talk.Head.Marks.NextResponsesMet, talk.Head.Marks.NextResponsesMissed);

    private static ServiceBook Longer() => new(
        [Gold with { FirstResponse = TimeSpan.FromHours(2), NextResponse = TimeSpan.FromHours(2) }], CalendarBook.Empty, _ => null);
}
