using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Reporting;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Supervisors;

/// <summary>From when to when somebody asks; a date alone is its first moment in the organisation's zone.</summary>
/// <param name="From">Included; the beginning of today unless given.</param>
/// <param name="To">Excluded; a day after the moment of asking unless given.</param>
internal sealed record Interval(DateTimeOffset From, DateTimeOffset To)
{
    private const int DaysMax = 93;

    public static Outcome<Interval> Of(IQueryCollection query, DateTimeOffset now, string zone)
    {
        var from = Moment(query["from"].ToString(), "from", zone, LocalDay.BeginOf(now, zone));
        var to = Moment(query["to"].ToString(), "to", zone, now.AddDays(1));
        if ((from.Refusal ?? to.Refusal) is { } wrong)
            return wrong;
        if (from.Value >= to.Value)
            return new Invalid("It must be later than from.", "to");
        return to.Value - from.Value > TimeSpan.FromDays(DaysMax)
            ? new Invalid($"At most {DaysMax} days at once.", "to")
            : new Interval(from.Value, to.Value);
    }

    private static Outcome<DateTimeOffset> Moment(string text, string field, string zone, DateTimeOffset otherwise)
    {
        if (text.Length == 0)
            return otherwise;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return LocalDay.BeginOf(date, zone);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            && text.Contains('T', StringComparison.Ordinal)
            && moment.Year is > 2000 and < 9000
            ? moment
            : new Invalid("A moment such as 2026-11-20T09:00:00Z or a date such as 2026-11-20 is expected.", field);
    }
}
