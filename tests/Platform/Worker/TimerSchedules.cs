using System.Globalization;
using ContactFunctions.LocalWorker.Timers;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class TimerSchedules
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-05T09:01:30", "2026-01-05T09:05:00")]
    [InlineData("*/15 * * * * *", "2026-01-05T09:00:00", "2026-01-05T09:00:15")]
    [InlineData("0 30 2 * * 1-5", "2026-01-09T03:00:00", "2026-01-12T02:30:00")]
    [InlineData("30 2 * * *", "2026-01-05T09:00:00", "2026-01-06T02:30:00")]
    [InlineData("00:00:15", "2026-01-05T09:00:01", "2026-01-05T09:00:16")]
    [InlineData("1.00:00:00", "2026-01-05T09:00:00", "2026-01-06T09:00:00")]
    public void Next_AfterATime_IsTheNextOccurrenceInUtc(string schedule, string after, string expected)
    {
        var next = TimerSchedule.Parse(schedule).Next(Utc(after));

        Assert.Equal(Utc(expected), next);
        Assert.Equal(DateTimeKind.Utc, next.Kind);
    }

    [Theory]
    [InlineData("every now and then")]
    [InlineData("61 * * * * *")]
    [InlineData("-00:00:15")]
    public void Parse_OfNonsense_Fails(string schedule) => Assert.Throws<FormatException>(() => TimerSchedule.Parse(schedule));

    [Theory]
    [InlineData("00:00:15", false)]
    [InlineData("*/30 * * * * *", false)]
    [InlineData("0 * * * * *", true)]
    [InlineData("01:00:00", true)]
    public void CanBeMonitored_FromAMinuteUp(string schedule, bool expected) =>
        Assert.Equal(expected, TimerSchedule.Parse(schedule).CanBeMonitored(Utc("2026-01-05T09:00:00")));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
