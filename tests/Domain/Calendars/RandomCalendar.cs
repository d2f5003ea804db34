using ContactFunctions.Domain.Calendars;

namespace ContactFunctions.Domain.Tests.Calendars;

/// <summary>Calendars as people write them, and worse.</summary>
internal static class RandomCalendar
{
    public static BusinessCalendar Next(Random random, string zone, DateOnly middle)
    {
        var calendar = new BusinessCalendar
        {
            Id = "random",
            Name = "Random",
            Zone = zone,
            Week = random.Next(6) == 0 ? [] : [.. Weekdays.Names.Where(_ => random.Next(5) > 0).Select(day => new WeekdayHours(day, Open(random)))],
            Holidays = [.. Dates(random, middle, 2).Select(date => new Holiday(date, "Feast"))],
            Exceptions = [.. Dates(random, middle, 3).Select(date => new DayException(date, Open(random)))],
        };
        Assert.Empty(CalendarRules.Problems(calendar));
        return calendar;
    }

    private static IEnumerable<DateOnly> Dates(Random random, DateOnly middle, int count) =>
        Enumerable.Range(-3, 7).OrderBy(_ => random.Next()).Take(random.Next(count + 1)).Select(middle.AddDays);

    /// <summary>Cuts the day at random quarter hours and opens some of the pieces, so that neighbours may touch and midnight is often one of the ends.</summary>
    private static IReadOnlyList<OpenInterval> Open(Random random)
    {
        if (random.Next(6) == 0)
            return [OpenInterval.WholeDay];
        int[] cuts = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(0, 97)).Append(random.Next(2) * 96).Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1), (from, to) => new OpenInterval(Text(from), Text(to))).Where(_ => random.Next(3) > 0).Reverse()];
    }

    private static string Text(int quarters) => $"{quarters / 4:00}:{quarters % 4 * 15:00}";
}
