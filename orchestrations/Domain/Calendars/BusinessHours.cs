using NodaTime;

namespace ContactFunctions.Domain.Calendars;

/// <summary>
/// A calendar to compute with. An instant is open when its local time in the calendar's zone lies in an interval of its local date:
/// an hour that the clocks skip never happens, one that they repeat counts twice. Answers are in UTC.
/// </summary>
public sealed class BusinessHours
{
    private readonly DateTimeZone zone;
    private readonly OpenDays days;

    /// <exception cref="ArgumentException"><see cref="CalendarRules.Problems"/> has objections.</exception>
    public BusinessHours(BusinessCalendar calendar)
    {
        if (CalendarRules.Problems(calendar) is [var problem, ..])
            throw new ArgumentException($"Calendar '{calendar.Id}', {problem.Field}: {problem.Detail}", nameof(calendar));
        zone = DateTimeZoneProviders.Tzdb[calendar.Zone];
        days = new OpenDays(calendar);
    }

    public static BusinessHours Always { get; } = new(BusinessCalendar.Always);

    public bool IsOpen(DateTimeOffset at)
    {
        var local = Ticks(at) + zone.GetUtcOffset(Instant.FromDateTimeOffset(at)).Ticks;
        var midnight = Midnight(local);
        foreach (var range in days.Of(midnight / TimeSpan.TicksPerDay))
            if (local - midnight >= range.From && local - midnight < range.To)
                return true;
        return false;
    }

    /// <summary>The first open moment that is not before <paramref name="at"/>: itself when it is open. Null: never within <see cref="CalendarLimits.Horizon"/>.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset at)
    {
        foreach (var span in Spans(at))
            return Moment(span.From);
        return null;
    }

    /// <summary>The first closed moment that is not before <paramref name="at"/>: itself when it is closed. Null: never within <see cref="CalendarLimits.Horizon"/>.</summary>
    public DateTimeOffset? NextClosing(DateTimeOffset at)
    {
        if (days.IsAlways)
            return null;
        var (open, horizon) = (Ticks(at), HorizonOf(at));
        foreach (var span in Spans(at))
        {
            if (span.From > open)
                break;
            open = span.To;
        }

        return open < horizon ? Moment(open) : null;
    }

    /// <summary>Business time from one moment to a later one; zero when <paramref name="to"/> is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
            return TimeSpan.Zero;
        if (days.IsAlways)
            return to - from;
        var sum = 0L;
        foreach (var span in Spans(Ticks(from), Ticks(to)))
            sum += span.Length;
        return TimeSpan.FromTicks(sum);
    }

    /// <summary>
    /// The first moment until which <paramref name="duration"/> of business time has passed since <paramref name="start"/>: the end of a
    /// day rather than the beginning of the next. Nothing has to pass for zero or less. Null: never within <see cref="CalendarLimits.Horizon"/>.
    /// </summary>
    public DateTimeOffset? After(DateTimeOffset start, TimeSpan duration)
    {
        if (duration <= TimeSpan.Zero)
            return start.ToUniversalTime();
        var left = duration.Ticks;
        if (days.IsAlways)
            return left <= HorizonOf(start) - Ticks(start) ? Moment(Ticks(start) + left) : null;
        foreach (var span in Spans(start))
        {
            if (left <= span.Length)
                return Moment(span.From + left);
            left -= span.Length;
        }

        return null;
    }

    private IEnumerable<TickRange> Spans(DateTimeOffset at) => Spans(Ticks(at), HorizonOf(at));

    /// <summary>
    /// Open stretches, clipped, ascending and disjoint; neighbours may touch. Goes by stretches of constant offset first and by dates within
    /// them, because dates are no order: clocks that go back over midnight bring yesterday again (hence the one day more after the last).
    /// </summary>
    private IEnumerable<TickRange> Spans(long from, long to)
    {
        while (from < to)
        {
            var constant = zone.GetZoneInterval(Instant.FromUnixTimeTicks(from));
            var offset = constant.WallOffset.Ticks;
            var end = constant.HasEnd ? Math.Min(to, constant.End.ToUnixTimeTicks()) : to;
            for (var midnight = Midnight(from + offset); midnight < end + offset; midnight += TimeSpan.TicksPerDay)
            {
                var day = midnight / TimeSpan.TicksPerDay;
                if (day - 1 > days.LastOwn && !days.HasOpenWeek)
                    yield break;
                foreach (var range in days.Of(day))
                {
                    var open = new TickRange(Math.Max(from, midnight + range.From - offset), Math.Min(end, midnight + range.To - offset));
                    if (open.Length > 0)
                        yield return open;
                }
            }

            from = end;
        }
    }

    private static long Midnight(long local)
    {
        var time = local % TimeSpan.TicksPerDay;
        return local - (time < 0 ? time + TimeSpan.TicksPerDay : time);
    }

    private static long HorizonOf(DateTimeOffset at) =>
        Math.Min(at.UtcTicks + CalendarLimits.Horizon.Ticks, DateTime.MaxValue.Ticks) - DateTime.UnixEpoch.Ticks;

    /// <summary>Since 1970 in UTC, as everything here.</summary>
    private static long Ticks(DateTimeOffset at) => at.UtcTicks - DateTime.UnixEpoch.Ticks;

    private static DateTimeOffset Moment(long ticks) => new(ticks + DateTime.UnixEpoch.Ticks, TimeSpan.Zero);
}
