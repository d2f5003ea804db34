using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Tests.Process;

public sealed class WaitingAgendaTests
{
    private static readonly TimeSpan Five = TimeSpan.FromMinutes(5);

    private static DateTimeOffset? Due(DutyKind kind, Placement placement, Organisation organisation, DateTimeOffset? now = null) =>
        Agenda.Plan(A.Head() with { State = placement.State }, placement, organisation, now ?? A.Noon).Duties.FirstOrDefault(duty => duty.Kind == kind)?.DueAt;

    [Fact]
    public void EachRequiredSkill_RelaxesAtItsOwnTime_CountedFromThisQueue()
    {
        var placement = A.Placement() with { QueuedAt = A.Noon.AddMinutes(2), Needs = [new("french", RelaxAfter: Five), new("billing")] };

        Assert.Equal(A.Noon.AddMinutes(7), Due(DutyKind.RelaxSkill, placement, A.Organisation()));
        Assert.Null(Due(DutyKind.RelaxSkill, placement with { Relaxed = ["french"] }, A.Organisation()));
    }

    [Fact]
    public void Overflow_IsLookedAtWhenItsTimeComes_AndAgainLater()
    {
        var organisation = A.Organisation(A.Support with { Overflow = [new OverflowStep("sales", Five)] });

        Assert.Equal(A.Noon + Five, Due(DutyKind.Overflow, A.Placement(), organisation));
        Assert.Equal(A.Noon + Five + WaitingAgenda.LookAgainAfter, Due(DutyKind.Overflow, A.Placement(), organisation, A.Noon + Five));
        Assert.Null(Due(DutyKind.Overflow, A.Placement() with { Visited = ["sales"] }, organisation));
    }

    [Fact]
    public void PatienceForThePreferred_EndsWithAMatchingPass() =>
        Assert.Equal(A.Noon + Five, Due(DutyKind.Match, A.Placement() with { PreferredOperator = "hana", PreferredUntil = A.Noon + Five }, A.Organisation()));

    [Fact]
    public void I4_OutOfHours_WakesAtOpeningTime_AndOnceADayWhenThereIsNone()
    {
        var week = new[] { new WeekdayHours("wednesday", [new OpenInterval("09:00", "17:00")]) };
        Organisation With(IReadOnlyList<WeekdayHours> days) => new(
            [A.Support with { Calendar = "shop" }], [], new Dictionary<string, string>())
            { Calendars = [new BusinessCalendar { Id = "shop", Name = "Shop", Zone = "Asia/Tokyo", Week = days }] };
        var closed = A.Placement(state: ConversationState.OutOfHours);

        Assert.Equal(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero), Due(DutyKind.OpenForBusiness, closed, With(week)));
        Assert.Equal(A.Noon + WaitingAgenda.ClosedForGood, Due(DutyKind.OpenForBusiness, closed, With([])));
        Assert.Equal(A.Noon + WaitingAgenda.LookAgainAfter, Due(DutyKind.OpenForBusiness, closed, A.Organisation()));
    }

    [Fact]
    public void ACallBack_IsOfferedOnce()
    {
        var organisation = A.Organisation(A.Support with { FallbackAfter = Five });
        var offered = A.Head() with { Marks = new Marks { CallBackOffered = true } };

        Assert.Equal(A.Noon + Five, Due(DutyKind.Fallback, A.Placement(), organisation));
        Assert.DoesNotContain(Agenda.Plan(offered, A.Placement(), organisation, A.Noon).Duties, duty => duty.Kind is DutyKind.Fallback);
    }
}
