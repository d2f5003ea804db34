namespace ContactFunctions.Domain.Limits;

/// <summary>
/// How much a customer has written lately. It stands in the head and is stored with the text that it counts, so it is exact however many hosts
/// take texts, and costs nothing.
/// </summary>
/// <param name="MinuteFrom">When the present 60 s began.</param>
/// <param name="DayFrom">When the present 24 h began.</param>
public sealed record Pace(DateTimeOffset MinuteFrom, int InMinute, DateTimeOffset DayFrom, int InDay)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromHours(1);

    /// <summary>When it was last written down that texts are left out; null: it never was.</summary>
    public DateTimeOffset? NotedAt { get; init; }

    /// <summary>Null when one more is let in, else how long until it is.</summary>
    public TimeSpan? WaitFor(MessageQuota quota, DateTimeOffset now)
    {
        var minute = InMinute >= quota.PerMinute ? MinuteFrom + Minute - now : TimeSpan.Zero;
        var day = InDay >= quota.PerDay ? DayFrom + Day - now : TimeSpan.Zero;
        var wait = minute > day ? minute : day;
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <param name="before">Null: nothing was written so far.</param>
    public static Pace With(Pace? before, DateTimeOffset now)
    {
        var pace = before ?? new Pace(now, 0, now, 0);
        return pace with
        {
            MinuteFrom = IsOver(pace.MinuteFrom, Minute, now) ? now : pace.MinuteFrom,
            InMinute = IsOver(pace.MinuteFrom, Minute, now) ? 1 : pace.InMinute + 1,
            DayFrom = IsOver(pace.DayFrom, Day, now) ? now : pace.DayFrom,
            InDay = IsOver(pace.DayFrom, Day, now) ? 1 : pace.InDay + 1,
        };
    }

    /// <summary>Colleagues are told once an hour at most, so that the note itself is no flood.</summary>
    public bool NeedsNote(DateTimeOffset now) => NotedAt is not { } last || now - last >= BetweenNotes;

    private static bool IsOver(DateTimeOffset from, TimeSpan length, DateTimeOffset now) => now - from >= length;
}
