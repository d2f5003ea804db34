using ContactFunctions.Domain.Calendars;

namespace ContactFunctions.Domain.Tests.Calendars;

/// <summary>I7: random calendars around the days on which clocks, dates and years misbehave, compared with <see cref="SlowHours"/>.</summary>
public sealed class BusinessHoursPropertyTests
{
    private const int WindowDays = 7;

    /// <summary>Zone and a day that lies inside the window.</summary>
    public static TheoryData<string, string> Days => new()
    {
        { "Asia/Tokyo", "2026-12-31" },
        { "Asia/Kathmandu", "2024-02-29" },
        { "Asia/Kathmandu", "1986-01-01" }, // from +05:30 to +05:45
        { "America/New_York", "2026-03-08" },
        { "America/New_York", "2026-11-01" },
        { "Europe/Berlin", "2027-03-28" },
        { "Europe/Berlin", "2026-10-25" },
        { "Australia/Lord_Howe", "2026-04-05" }, // half an hour back
        { "Australia/Lord_Howe", "2026-10-04" }, // and forward
        { "America/Sao_Paulo", "2018-11-04" }, // midnight is skipped
        { "America/Sao_Paulo", "2018-02-18" }, // the last hour of Saturday comes twice
        { "America/St_Johns", "2008-11-02" }, // a minute past midnight back to yesterday
        { "Pacific/Apia", "2011-12-30" }, // a date that never was
        { "Pacific/Kwajalein", "1993-08-21" }, // another
        { "Africa/Casablanca", "2026-02-15" },
        { "Etc/UTC", "1969-12-31" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void BusinessHours_AnyCalendar_AgreeWithTheDefinition(string zone, string day)
    {
        var middle = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        for (var seed = 0; seed < 7; seed++)
        {
            var random = new Random(seed);
            var calendar = RandomCalendar.Next(random, zone, middle);
            var slow = new SlowHours(calendar, new DateTimeOffset(middle.AddDays(-WindowDays / 2), default, TimeSpan.Zero), WindowDays * 24 * 60);
            var hours = new BusinessHours(calendar);
            for (var probe = 0; probe < 60; probe++)
                Compare(hours, slow, random, $"{zone} {day} seed {seed} probe {probe}");
        }
    }

    private static void Compare(BusinessHours hours, SlowHours slow, Random random, string where)
    {
        var (a, b) = (random.Next(slow.Minutes), random.Next(slow.Minutes));
        Assert.True(slow.IsOpen(a) == hours.IsOpen(slow.At(a)), where);
        Same(TimeSpan.FromMinutes(slow.Between(a, b)), hours.Between(slow.At(a), slow.At(b)), where);
        Within(slow, slow.Next(a, true), hours.NextOpening(slow.At(a)), where);
        Within(slow, slow.Next(a, false), hours.NextClosing(slow.At(a)), where);
        var minutes = random.Next(0, 2000);
        Within(slow, slow.After(a, minutes), hours.After(slow.At(a), TimeSpan.FromMinutes(minutes)), where);

        var late = TimeSpan.FromMilliseconds(random.Next(60_000));
        var rest = slow.IsOpen(a) ? late : TimeSpan.Zero;
        if (a < b)
            Same(TimeSpan.FromMinutes(slow.Between(a, b)) - rest, hours.Between(slow.At(a) + late, slow.At(b)), where);
    }

    /// <summary>What the window does not show lies beyond it, or nowhere.</summary>
    private static void Within(SlowHours slow, int? expected, DateTimeOffset? actual, string where)
    {
        if (expected is { } minute)
            Same(slow.At(minute), actual, where);
        else
            Assert.True(actual is null || actual >= slow.At(slow.Minutes), $"{where}: {actual:o}");
    }

    private static void Same<T>(T expected, T actual, string where) =>
        Assert.True(EqualityComparer<T>.Default.Equals(expected, actual), $"{where}: expected {expected}, got {actual}");
}
