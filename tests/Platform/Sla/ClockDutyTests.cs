using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>I7 in the process: what clocks demand is done once, in time, and in business hours.</summary>
public sealed class ClockDutyTests
{
    private static readonly ServiceLevel Gold = new()
    {
        Id = "gold",
        Name = "Gold",
        FirstResponse = TimeSpan.FromMinutes(10),
        NextResponse = TimeSpan.FromMinutes(6),
        Resolution = TimeSpan.FromHours(4),
        PauseWhileCustomerAwaited = true,
        Warnings = [0.5, 0.8],
        Escalations =
        [
            new(ClockKind.FirstResponse, 0.8, EscalationAction.RaisePriority, "5"),
            new(ClockKind.FirstResponse, 1, EscalationAction.MoveToQueue, "rescue"),
            new(ClockKind.FirstResponse, 1.5, EscalationAction.NotifyOperator, "ken"),
        ],
    };

    private static Organisation Firm(ServiceLevel level, params BusinessCalendar[] calendars) => new(
        [new QueuePolicy { Queue = "support", Name = "Support" }, new QueuePolicy { Queue = "rescue", Name = "Rescue" }],
        [new OperatorProfile("hana", "Hana", ["support"], []), new OperatorProfile("ken", "Ken", ["rescue"], [])],
        new Dictionary<string, string>())
    {
        ServiceLevels = [level], Calendars = calendars,
    };

    [Fact]
    public async Task FirstResponse_NobodyAnswers_WarnsRaisesMovesAndTellsOnceEach()
    {
        var center = new Center(Firm(Gold));
        var id = await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromMinutes(60));

        Assert.Equal(
            ["firstResponseWarning 50 % 09:05:00", "firstResponseWarning 80 % 09:08:00", "firstResponseBreach 100 % 09:10:00", "firstResponseEscalation 150 % 09:15:00"],
            await center.ClockEventsAsync(id));
        Assert.Equal(
            [
                "supervisors: slaWarning firstResponse 0.5", "supervisors: slaWarning firstResponse 0.8", "supervisors: slaBreach firstResponse 1",
                "ken: slaBreach firstResponse 1.5",
            ],
            center.Push.Alerts);
        var placement = (await center.PlacementAsync(id))!;
        Assert.Equal((5, "rescue", "firstResponse", 1.5), (placement.Priority, placement.Queue, placement.Risk!.Clock, placement.Risk.Share));
        Assert.Equal(center.Organisation.ServiceBook.All[0].Id, (await center.HeadAsync(id)).Marks.Service!.Level);
    }

    [Fact]
    public async Task NextResponse_AnsweredInTime_IsSilent_AndARiskThatIsOverLeavesTheBoard()
    {
        var center = new Center(Firm(Gold));
        var id = await center.OpenAsync();
        await center.GiveAsync(id);
        await center.StaffWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(1));
        await center.CustomerWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(2));
        await center.StaffWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(1));
        await center.CustomerWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(["nextResponseWarning 50 % 09:07:00", "nextResponseWarning 80 % 09:08:48"], await center.ClockEventsAsync(id));
        Assert.Equal(["hana: slaWarning nextResponse 0.5", "hana: slaWarning nextResponse 0.8"], center.Push.Alerts);
        Assert.Equal("nextResponse", (await center.PlacementAsync(id))!.Risk!.Clock);

        await center.StaffWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Null((await center.PlacementAsync(id))!.Risk);
        Assert.Equal((2, 0), ((await center.HeadAsync(id)).Marks.NextResponsesMet, (await center.HeadAsync(id)).Marks.NextResponsesMissed));
    }

    [Fact]
    public async Task Risk_OfOneClockIsOver_GivesWayToThatOfAnother()
    {
        var center = new Center(Firm(Gold with { Resolution = TimeSpan.FromMinutes(20), PauseWhileCustomerAwaited = false }));
        var id = await center.OpenAsync();
        await center.GiveAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(5));
        await center.StaffWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(("resolution", 0.5), ((await center.PlacementAsync(id))!.Risk!.Clock, (await center.PlacementAsync(id))!.Risk!.Share));

        await center.CustomerWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("nextResponse", (await center.PlacementAsync(id))!.Risk!.Clock);

        await center.StaffWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal("resolution", (await center.PlacementAsync(id))!.Risk!.Clock);
    }

    [Fact]
    public async Task Clocks_OverTheWeekend_AlertOnMondayOnly()
    {
        var office = BusinessCalendar.Always with
        {
            Id = "office", Zone = "Asia/Tokyo", Week = [.. Weekdays.Names.Take(5).Select(day => new WeekdayHours(day, [new("09:00", "18:00")]))],
        };
        var fridayEvening = new DateTimeOffset(2026, 11, 20, 17, 56, 0, TimeSpan.FromHours(9));
        var center = new Center(Firm(Gold with { Calendar = "office" }, office), fridayEvening);
        var id = await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(center.Push.Alerts);

        await center.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("firstResponseWarning 50 % 00:01:00", (await center.ClockEventsAsync(id))[0]);
        Assert.Equal("firstResponseBreach 100 % 00:06:00", (await center.ClockEventsAsync(id))[2]);
    }

    [Fact]
    public async Task Clocks_TransferredAndPolicyEdited_KeepWhatTheyHave()
    {
        var center = new Center(Firm(Gold));
        var id = await center.OpenAsync();
        await center.GiveAsync(id);
        await center.AdvanceAsync(TimeSpan.FromMinutes(6));
        await center.DecideAsync(id, new TransferToQueue("hana", "rescue", TimeSpan.Zero, "t1"));
        center.Organisation = Firm(Gold with { FirstResponse = TimeSpan.FromMinutes(20), When = new ServiceScope { Queues = ["support"] } });
        await center.AdvanceAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(
            ["firstResponseWarning 50 % 09:05:00", "firstResponseWarning 80 % 09:16:00", "firstResponseBreach 100 % 09:20:00", "firstResponseEscalation 150 % 09:30:00"],
            await center.ClockEventsAsync(id));
    }

    [Fact]
    public async Task Escalation_ToAnOpenQueue_IsOfferedThere_AndNotMovedToAClosedOne()
    {
        var shut = BusinessCalendar.Always with { Id = "shut", Week = [] };
        var open = new Center(Firm(Gold));
        var id = await open.OpenAsync();
        await open.AdvanceAsync(TimeSpan.FromSeconds(570));
        await open.ArriveAsync("ken");
        await open.AdvanceAsync(TimeSpan.FromSeconds(31));
        Assert.Equal("ken", (await open.PlacementAsync(id))!.Offer?.Operator);

        var rescue = new QueuePolicy { Queue = "rescue", Name = "Rescue", Calendar = "shut" };
        var closed = new Center(new Organisation([new QueuePolicy { Queue = "support", Name = "Support" }, rescue], [], new Dictionary<string, string>())
        {
            ServiceLevels = [Gold], Calendars = [shut],
        });
        id = await closed.OpenAsync();
        await closed.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.Equal("support", (await closed.PlacementAsync(id))!.Queue);
    }

    [Fact]
    public async Task Clock_Repeated_ChangesNothing()
    {
        var center = new Center(Firm(Gold));
        var id = await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromMinutes(8));
        var (head, placement) = (await center.HeadAsync(id), await center.PlacementAsync(id));
        var again = new Course(id, 1, placement!.Version, head.Version, placement.State, [new Duty(DutyKind.WarnFirstResponse, center.Time.GetUtcNow())]);
        await center.Get<Workflows.Duties.PerformDuty>().RunAsync(new Workflows.Duties.DutyOrder(again, again.Duties[0]), center);

        Assert.Equal(head.Version, (await center.HeadAsync(id)).Version);
        Assert.Equal(placement.Version, (await center.PlacementAsync(id))!.Version);
        Assert.Equal(2, center.Push.Alerts.Count);
    }

    [Fact]
    public async Task Clocks_ALongQuietTalk_WakeRarely()
    {
        var center = new Center(Firm(Gold));
        var id = await center.OpenAsync();
        await center.GiveAsync(id);
        await center.StaffWritesAsync(id);
        await center.AdvanceAsync(TimeSpan.FromHours(23));

        Assert.InRange(center.Performed.Count(duty => duty.Kind is DutyKind.Clock), 1, 4);
        Assert.Empty(center.Push.Alerts);
    }
}
