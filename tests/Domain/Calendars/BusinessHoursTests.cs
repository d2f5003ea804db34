using ContactFunctions.Domain.Calendars;

namespace ContactFunctions.Domain.Tests.Calendars;

public sealed class BusinessHoursTests
{
    private static readonly BusinessCalendar Office = new()
    {
        Id = "office",
        Name = "Office",
        Zone = "Europe/Berlin",
        Week = [.. Weekdays.Names.Take(5).Select(day => new WeekdayHours(day, [new("09:00", "12:00"), new("13:00", "17:00")]))],
        Holidays = [new(new DateOnly(2027, 1, 1), "New Year")],
        Exceptions = [new(new DateOnly(2026, 12, 24), [new("09:00", "11:00")], "Christmas Eve")],
    };

    private static readonly BusinessHours Hours = new(Office);

    [Fact]
    public void IsOpen_FirstTickOfAnIntervalAndNotItsLast()
    {
        Assert.True(Hours.IsOpen(Berlin("2026-11-20T09:00")));
        Assert.False(Hours.IsOpen(Berlin("2026-11-20T12:00")));
        Assert.True(Hours.IsOpen(Berlin("2026-11-20T12:00").AddTicks(-1)));
    }

    [Fact]
    public void After_TheWholeDay_IsItsEndNotTheNextMorning() =>
        Assert.Equal(Berlin("2026-11-20T17:00"), Hours.After(Berlin("2026-11-20T08:00"), TimeSpan.FromHours(7)));

    [Fact]
    public void After_OverLunchWeekendAndShortDay_CountsOpenHoursOnly()
    {
        Assert.Equal(Berlin("2026-11-23T09:30"), Hours.After(Berlin("2026-11-20T16:30"), TimeSpan.FromHours(1)));
        Assert.Equal(Berlin("2026-12-25T10:00"), Hours.After(Berlin("2026-12-23T16:00"), TimeSpan.FromHours(4)));
    }

    [Fact]
    public void Between_DaysOnWhichClocksChange_HaveTheirTrueLength()
    {
        var always = new BusinessHours(BusinessCalendar.Always with { Zone = "Europe/Berlin", Holidays = [new(new DateOnly(2030, 1, 1), "Far")] });

        Assert.Equal(TimeSpan.FromHours(23), always.Between(Berlin("2027-03-28T00:00"), Berlin("2027-03-29T00:00", 2)));
        Assert.Equal(TimeSpan.FromHours(25), always.Between(Berlin("2026-10-25T00:00", 2), Berlin("2026-10-26T00:00")));
    }

    [Fact]
    public void Between_ClocksGoBackOverMidnight_BringsTheLastDayAgain()
    {
        var once = new BusinessHours(Office with { Zone = "America/St_Johns", Week = [], Holidays = [], Exceptions = [new(new DateOnly(2008, 11, 1), [new("23:30", "24:00")])] });

        Assert.Equal(TimeSpan.FromHours(1), once.Between(Berlin("2008-11-01T12:00"), Berlin("2008-11-03T12:00")));
    }

    [Fact]
    public void Next_OverTheHoliday_IsTheMondayAfter()
    {
        Assert.Equal(Berlin("2027-01-04T09:00"), Hours.NextOpening(Berlin("2026-12-31T17:00")));
        Assert.Equal(Berlin("2026-12-31T12:00"), Hours.NextClosing(Berlin("2026-12-31T10:00")));
    }

    [Fact]
    public void Next_OfAlwaysAndNever_IsNull()
    {
        var never = new BusinessHours(Office with { Week = [], Exceptions = [new(new DateOnly(2020, 1, 1), [OpenInterval.WholeDay])] });

        Assert.Null(BusinessHours.Always.NextClosing(A.Noon));
        Assert.Null(new BusinessHours(BusinessCalendar.Always with { Holidays = [new(new DateOnly(2020, 1, 1), "Past")] }).NextClosing(A.Noon));
        Assert.Null(never.NextOpening(A.Noon));
        Assert.Null(never.After(A.Noon, TimeSpan.FromMinutes(1)));
        Assert.Equal(A.Noon, never.After(A.Noon, TimeSpan.Zero));
    }

    [Fact]
    public void Between_Years_IsTheSumOfItsParts()
    {
        var (from, to) = (Berlin("2020-01-01T00:00"), Berlin("2040-01-01T00:00"));
        var years = Enumerable.Range(0, 20).Select(year => Hours.Between(from.AddYears(year), from.AddYears(year + 1)));

        Assert.Equal(Hours.Between(from, to), years.Aggregate(TimeSpan.Zero, (sum, year) => sum + year));
    }

    [Fact]
    public void BusinessHours_OfABrokenCalendar_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new BusinessHours(Office with { Zone = "Europe/Atlantis" }));

    private static DateTimeOffset Berlin(string local, int offset = 1) =>
        new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(offset));
}
