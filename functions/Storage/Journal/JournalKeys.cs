using System.Globalization;
using ContactFunctions.Domain.Reporting;

namespace ContactFunctions.Functions.Storage.Journal;

/// <summary>Table <c>Journal</c>: one partition a day (UTC), so that an interval is a range in each of its days and old ones can go as a whole.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>{yyyyMMdd}</c> / <c>v|{began}|{conversation}|{epoch}|{visit}</c></term><description>a stay in a queue, on the day it began</description></item>
/// <item><term><c>{yyyyMMdd}</c> / <c>c|{closed}|{conversation}|{epoch}</c></term><description>a stretch of a conversation, on the day it closed</description></item>
/// </list>
/// </remarks>
internal static class JournalKeys
{
    public const string Visits = "v|";
    public const string Results = "c|";

    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static DateOnly DayOf(string partition) => DateOnly.ParseExact(partition, "yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Visit(QueueVisit visit) => string.Create(
        CultureInfo.InvariantCulture, $"{Visits}{KeyText.Moment(visit.Began)}|{KeyText.Safe(visit.ConversationId)}|{visit.Epoch}|{visit.Visit}");

    public static string Result(ConversationResult result) => string.Create(
        CultureInfo.InvariantCulture, $"{Results}{KeyText.Moment(result.Closed)}|{KeyText.Safe(result.ConversationId)}|{result.Epoch}");

    /// <summary>Where a moment stands among the rows of a kind.</summary>
    public static string At(string kind, DateTimeOffset moment) => kind + KeyText.Moment(moment);

    /// <summary>The days that an interval touches.</summary>
    public static IEnumerable<DateTimeOffset> Days(DateTimeOffset from, DateTimeOffset to)
    {
        for (var day = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero); day < to; day = day.AddDays(1))
            yield return day;
    }
}
