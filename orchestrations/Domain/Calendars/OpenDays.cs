using System.Collections.Frozen;

namespace ContactFunctions.Domain.Calendars;

/// <summary>The open intervals of every local date, ready to be looked up. Dates are counted in days from 1970-01-01.</summary>
internal sealed class OpenDays
{
    private readonly TickRange[][] week = [.. Enumerable.Repeat<TickRange[]>([], 7)];
    private readonly FrozenDictionary<long, TickRange[]> own;

    public OpenDays(BusinessCalendar calendar)
    {
        foreach (var hours in calendar.Week ?? [])
            week[Weekdays.IndexOf(hours.Day)!.Value] = Ranges(hours.Open);
        var dates = (calendar.Holidays ?? []).ToDictionary(holiday => Day(holiday.Date), _ => Array.Empty<TickRange>());
        foreach (var exception in calendar.Exceptions ?? [])
            dates[Day(exception.Date)] = Ranges(exception.Open);
        own = dates.ToFrozenDictionary();
        LastOwn = own.Count == 0 ? long.MinValue : own.Keys.Max();
        HasOpenWeek = week.Any(ranges => ranges.Length > 0);
        IsAlways = own.Count == 0 && week.All(ranges => ranges is [{ From: 0, To: TimeSpan.TicksPerDay }]);
    }

    /// <summary>The last date with hours of its own.</summary>
    public long LastOwn { get; }

    /// <summary>Ordinary weeks are not closed all through.</summary>
    public bool HasOpenWeek { get; }

    /// <summary>Open at every instant.</summary>
    public bool IsAlways { get; }

    /// <summary>Ticks since local midnight, ascending, disjoint, touching ones joined.</summary>
    public TickRange[] Of(long day) => own.TryGetValue(day, out var ranges) ? ranges : week[Weekdays.IndexOf(day)];

    private static long Day(DateOnly date) => date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private static TickRange[] Ranges(IReadOnlyList<OpenInterval> open)
    {
        var joined = new List<TickRange>();
        foreach (var next in open.Select(Range).OrderBy(range => range.From))
            if (joined.Count > 0 && joined[^1].To == next.From)
                joined[^1] = joined[^1] with { To = next.To };
            else
                joined.Add(next);
        return [.. joined];
    }

    private static TickRange Range(OpenInterval interval) => new(
        LocalTimeText.Minutes(interval.From)!.Value * TimeSpan.TicksPerMinute, LocalTimeText.Minutes(interval.To)!.Value * TimeSpan.TicksPerMinute);
}
