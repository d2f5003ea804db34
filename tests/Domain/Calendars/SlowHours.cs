using System.Globalization;
using ContactFunctions.Domain.Calendars;
using NodaTime;

namespace ContactFunctions.Domain.Tests.Calendars;

/// <summary>
/// The definition itself, minute by minute: asks NodaTime for the local time of every minute of a window and looks it up in the calendar as it
/// is written. Slow, and shares nothing with what it checks.
/// </summary>
internal sealed class SlowHours
{
    private readonly bool[] open;
    private readonly Instant start;

    public SlowHours(BusinessCalendar calendar, DateTimeOffset from, int minutes)
    {
        start = Instant.FromDateTimeOffset(from);
        var zone = DateTimeZoneProviders.Tzdb[calendar.Zone];
        open = [.. Enumerable.Range(0, minutes).Select(minute => IsOpen(calendar, (start + Duration.FromMinutes(minute)).InZone(zone).LocalDateTime))];
    }

    public int Minutes => open.Length;

    public DateTimeOffset At(int minute) => (start + Duration.FromMinutes(minute)).ToDateTimeOffset();

    public bool IsOpen(int minute) => open[minute];

    public int Between(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Count(IsOpen);

    /// <summary>The first minute from which on so many open ones lie behind; null: not in this window.</summary>
    public int? After(int from, int openMinutes)
    {
        for (var minute = from; minute < open.Length; minute++)
            if (openMinutes == 0)
                return minute;
            else if (open[minute])
                openMinutes--;
        return null;
    }

    public int? Next(int from, bool wanted)
    {
        var index = Array.IndexOf(open, wanted, from);
        return index < 0 ? null : index;
    }

    private static bool IsOpen(BusinessCalendar calendar, LocalDateTime local)
    {
        var date = new DateOnly(local.Year, local.Month, local.Day);
        var day = local.DayOfWeek.ToString();
        var hours = calendar.Exceptions.FirstOrDefault(exception => exception.Date == date) is { } exception ? exception.Open
            : calendar.Holidays.Any(holiday => holiday.Date == date) ? []
            : calendar.Week.FirstOrDefault(week => week.Day.Equals(day, StringComparison.OrdinalIgnoreCase))?.Open ?? [];
        var time = string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute:00}");
        return hours.Any(interval => string.CompareOrdinal(interval.From, time) <= 0 && string.CompareOrdinal(time, interval.To) < 0);
    }
}
