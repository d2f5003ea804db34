using NodaTime;

namespace ContactFunctions.Domain.Texting.Quiet;

/// <summary>Hours of the night, by the clock on the recipient's wall, in which only answers are sent.</summary>
/// <param name="To">The first minute that is not quiet; earlier than <paramref name="From"/> when midnight lies between.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>What goes out so soon after the customer's last text is an answer to it, and no hour is too late for an answer.</summary>
    public static readonly TimeSpan AnswerWindow = TimeSpan.FromHours(2);

    /// <summary>Zones that are never awake together are given up looking for after this.</summary>
    private static readonly Duration SearchMax = Duration.FromDays(3);

    /// <param name="customerWroteAt">Their last text; null: none.</param>
    public static bool IsAnswer(DateTimeOffset? customerWroteAt, DateTimeOffset now) => customerWroteAt is { } asked && now - asked <= AnswerWindow;

    /// <summary>
    /// Null when it may be sent now; otherwise the first moment that is not quiet in any of <paramref name="zones"/>. If they are never awake
    /// together, the first one alone counts.
    /// </summary>
    public DateTimeOffset? Until(IReadOnlyList<DateTimeZone> zones, DateTimeOffset now)
    {
        var start = Instant.FromDateTimeOffset(now);
        var found = Common(zones, start) ?? Common([.. zones.Take(1)], start) ?? start;
        return found == start ? null : found.ToDateTimeOffset();
    }

    private Instant? Common(IReadOnlyList<DateTimeZone> zones, Instant start)
    {
        for (var at = start; at <= start + SearchMax;)
        {
            var ends = zones.Select(zone => EndOf(zone, at)).OfType<Instant>().ToList();
            if (ends.Count == 0)
                return at;
            at = ends.Max();
        }

        return null;
    }

    /// <summary>When the quiet time that this moment lies in ends; null when it lies in none.</summary>
    private Instant? EndOf(DateTimeZone zone, Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        if (!IsQuiet(local.TimeOfDay))
            return null;
        var end = LocalTime.FromTimeOnly(To);
        var day = local.TimeOfDay < end ? local.Date : local.Date.PlusDays(1);
        var instant = zone.AtLeniently(day.At(end)).ToInstant();
        // Where clocks go back over the end, the hour is lived through twice.
        return instant > at ? instant : at + Duration.FromHours(1);
    }

    private bool IsQuiet(LocalTime time)
    {
        var (from, to) = (LocalTime.FromTimeOnly(From), LocalTime.FromTimeOnly(To));
        return from < to ? time >= from && time < to : from != to && (time >= from || time < to);
    }
}
