using ContactFunctions.Domain.Outcomes;
using NodaTime;

namespace ContactFunctions.Domain.Calendars;

/// <summary>What a calendar has to fulfil before anything is computed with it.</summary>
public static class CalendarRules
{
    /// <summary>Everything that is wrong, each with the JSON path of its field; empty for a calendar that may be stored and computed with.</summary>
    public static IReadOnlyList<Invalid> Problems(BusinessCalendar calendar) =>
        [.. Names(calendar), .. Week(calendar), .. Holidays(calendar), .. Exceptions(calendar)];

    private static IEnumerable<Invalid> Names(BusinessCalendar calendar)
    {
        if (calendar.Id is not { Length: > 0 and <= CalendarLimits.IdLengthMax } id || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            yield return new Invalid($"1 to {CalendarLimits.IdLengthMax} of a–z, 0–9 and -.", "id");
        if (string.IsNullOrWhiteSpace(calendar.Name) || calendar.Name.Length > CalendarLimits.NameLengthMax)
            yield return new Invalid($"1 to {CalendarLimits.NameLengthMax} characters.", "name");
        if (calendar.Zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(calendar.Zone) is null)
            yield return new Invalid($"'{calendar.Zone}' is not a time zone; write one such as Europe/Berlin.", "zone");
    }

    private static IEnumerable<Invalid> Week(BusinessCalendar calendar)
    {
        var seen = new HashSet<int>();
        foreach (var (at, hours) in (calendar.Week ?? []).Index())
        {
            if (Weekdays.IndexOf(hours?.Day) is not { } day)
                yield return new Invalid($"'{hours?.Day}' is not a day of the week; write monday to sunday.", $"week[{at}].day");
            else if (!seen.Add(day))
                yield return new Invalid($"{hours!.Day} is listed twice.", $"week[{at}].day");
            foreach (var problem in Intervals(hours?.Open, $"week[{at}].open"))
                yield return problem;
        }
    }

    private static IEnumerable<Invalid> Holidays(BusinessCalendar calendar)
    {
        var holidays = calendar.Holidays ?? [];
        if (holidays.Count > CalendarLimits.HolidaysMax)
            yield return new Invalid($"At most {CalendarLimits.HolidaysMax} holidays.", "holidays");
        foreach (var problem in Twice(holidays.Select(holiday => holiday?.Date), "holidays"))
            yield return problem;
        foreach (var (at, holiday) in holidays.Index())
            if (string.IsNullOrWhiteSpace(holiday?.Name) || holiday.Name.Length > CalendarLimits.NameLengthMax)
                yield return new Invalid($"1 to {CalendarLimits.NameLengthMax} characters.", $"holidays[{at}].name");
    }

    private static IEnumerable<Invalid> Exceptions(BusinessCalendar calendar)
    {
        var exceptions = calendar.Exceptions ?? [];
        if (exceptions.Count > CalendarLimits.ExceptionsMax)
            yield return new Invalid($"At most {CalendarLimits.ExceptionsMax} exceptions.", "exceptions");
        foreach (var problem in Twice(exceptions.Select(exception => exception?.Date), "exceptions"))
            yield return problem;
        foreach (var (at, exception) in exceptions.Index())
            foreach (var problem in Intervals(exception?.Open, $"exceptions[{at}].open"))
                yield return problem;
    }

    private static IEnumerable<Invalid> Twice(IEnumerable<DateOnly?> dates, string list)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var (at, date) in dates.Index())
            if (date is { } known && !seen.Add(known))
                yield return new Invalid($"{known:yyyy-MM-dd} is listed twice.", $"{list}[{at}].date");
    }

    private static IEnumerable<Invalid> Intervals(IReadOnlyList<OpenInterval>? open, string path)
    {
        if (open is null)
        {
            yield return new Invalid("A list of hours is missing; an empty one means closed.", path);
            yield break;
        }

        if (open.Count > CalendarLimits.IntervalsPerDayMax)
            yield return new Invalid($"At most {CalendarLimits.IntervalsPerDayMax} intervals a day.", path);
        var good = new List<(int From, int To)>();
        foreach (var (at, interval) in open.Index())
            if (Interval(interval, $"{path}[{at}]", good) is { } problem)
                yield return problem;
        good.Sort();
        foreach (var (earlier, later) in good.Zip(good.Skip(1)))
            if (later.From < earlier.To)
                yield return new Invalid($"Hours overlap from {later.From / 60:00}:{later.From % 60:00} on.", path);
    }

    private static Invalid? Interval(OpenInterval? interval, string path, List<(int From, int To)> good)
    {
        if (LocalTimeText.Minutes(interval?.From) is not (>= 0 and < LocalTimeText.MinutesPerDay and var from))
            return new Invalid($"'{interval?.From}' is not a time from 00:00 to 23:59.", $"{path}.from");
        if (LocalTimeText.Minutes(interval?.To) is not { } to)
            return new Invalid($"'{interval?.To}' is not a time from 00:01 to 24:00.", $"{path}.to");
        if (to <= from)
            return new Invalid("Ends before it begins; hours past midnight belong to the next day, from 00:00 on.", $"{path}.to");
        good.Add((from, to));
        return null;
    }
}
