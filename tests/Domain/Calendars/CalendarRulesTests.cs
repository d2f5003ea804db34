using ContactFunctions.Domain.Calendars;

namespace ContactFunctions.Domain.Tests.Calendars;

public sealed class CalendarRulesTests
{
    private static readonly BusinessCalendar Good = BusinessCalendar.Always;

    private static readonly DateOnly Day = new(2027, 1, 1);

    public static TheoryData<BusinessCalendar, string> Wrong => new()
    {
        { Good with { Id = "Büro" }, "id" },
        { Good with { Name = " " }, "name" },
        { Good with { Zone = "Europe/Atlantis" }, "zone" },
        { Good with { Zone = null! }, "zone" },
        { Good with { Week = [new("monday", []), new("Monday", [])] }, "week[1].day" },
        { Good with { Week = [new("monday", []), new("monday", [])] }, "week[1].day" },
        { Good with { Week = [new("monday", null!)] }, "week[0].open" },
        { On(new OpenInterval("9:00", "12:00")), "week[0].open[0].from" },
        { On(new OpenInterval("24:00", "24:00")), "week[0].open[0].from" },
        { On(new OpenInterval("23:00", "24:30")), "week[0].open[0].to" },
        { On(new OpenInterval("23:00", null!)), "week[0].open[0].to" },
        { On(new OpenInterval("22:00", "06:00")), "week[0].open[0].to" },
        { On(new OpenInterval("09:00", "09:00")), "week[0].open[0].to" },
        { On(new OpenInterval("13:00", "17:00"), new("09:00", "13:01")), "week[0].open" },
        { On([.. Enumerable.Range(0, CalendarLimits.IntervalsPerDayMax + 1).Select(hour => new OpenInterval($"{hour:00}:00", $"{hour:00}:30"))]), "week[0].open" },
        { Good with { Holidays = [new(Day, "a"), new(Day, "b")] }, "holidays[1].date" },
        { Good with { Holidays = [new(Day, "")] }, "holidays[0].name" },
        { Good with { Holidays = [.. Enumerable.Range(0, CalendarLimits.HolidaysMax + 1).Select(n => new Holiday(Day.AddDays(n), "x"))] }, "holidays" },
        { Good with { Exceptions = [new(Day, []), new(Day, [])] }, "exceptions[1].date" },
        { Good with { Exceptions = [new(Day, [new("12:00", "11:00")])] }, "exceptions[0].open[0].to" },
        { Good with { Exceptions = [.. Enumerable.Range(0, CalendarLimits.ExceptionsMax + 1).Select(n => new DayException(Day.AddDays(n), []))] }, "exceptions" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Problems_OfOneMistake_NameItsField(BusinessCalendar calendar, string field) =>
        Assert.Equal(field, Assert.Single(CalendarRules.Problems(calendar)).Field);

    [Fact]
    public void Problems_OfSplitShiftsThatTouch_AreNone() =>
        Assert.Empty(CalendarRules.Problems(On(new OpenInterval("13:00", "24:00"), new("00:00", "12:00"), new("12:00", "13:00"))));

    [Fact]
    public void Problems_OfListsThatOlderDocumentsLack_AreNone() =>
        Assert.Empty(CalendarRules.Problems(Good with { Week = null!, Holidays = null!, Exceptions = null! }));

    private static BusinessCalendar On(params OpenInterval[] open) => Good with { Week = [new("monday", open)] };
}
