using System.Globalization;
using NCrontab;

namespace ContactFunctions.LocalWorker.Timers;

/// <summary>When a timer is due: an NCRONTAB expression with five or six fields, in UTC, or a constant interval.</summary>
internal sealed class TimerSchedule
{
    /// <summary>Schedules that recur within this time are not monitored.</summary>
    private static readonly TimeSpan MonitoredFrom = TimeSpan.FromMinutes(1);

    private const int FieldsWithSeconds = 6;

    private readonly Func<DateTime, DateTime> next;

    private TimerSchedule(Func<DateTime, DateTime> next) => this.next = next;

    /// <exception cref="FormatException">Neither of the two.</exception>
    public static TimerSchedule Parse(string text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval))
            return interval > TimeSpan.Zero
                ? new(after => after + interval)
                : throw new FormatException($"'{text}' is not a positive interval.");

        var seconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == FieldsWithSeconds;
        var cron = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = seconds })
            ?? throw new FormatException($"'{text}' is neither an NCRONTAB expression nor an interval.");
        return new(cron.GetNextOccurrence);
    }

    /// <param name="after">In UTC.</param>
    public DateTime Next(DateTime after) => DateTime.SpecifyKind(next(after), DateTimeKind.Utc);

    public bool CanBeMonitored(DateTime now)
    {
        var first = Next(now);
        return Next(first) - first >= MonitoredFrom;
    }
}
