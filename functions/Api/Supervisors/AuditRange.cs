using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Supervisors;

/// <summary>Which entries of the audit are asked for: of one day in UTC, today unless given, or from one moment to another.</summary>
internal static class AuditRange
{
    private const int LimitDefault = 200;
    private const int CursorCharactersMax = 200;
    private const int YearMin = 2000;

    public static Outcome<AuditQuery> Of(IQueryCollection query, DateTimeOffset now)
    {
        var range = Range(query, now);
        if (range.IsRefused)
            return range.Refusal!;
        var limit = LimitDefault;
        if (query.TryGetValue("limit", out var limits)
            && (!int.TryParse(limits, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > AuditEntry.PageMax))
            return new Invalid($"1 to {AuditEntry.PageMax} is allowed.", "limit");
        if (query["kind"].ToString() is not ("" or "acts" or "reads") and var kind)
            return new Invalid("acts or reads is expected.", "kind");
        foreach (var name in (string[])["by", "action", "target"])
            if (query.ContainsKey(name) && (query[name] is not [{ Length: > 0 } id] || !PlainId.Is(id)))
                return new Invalid("An id is expected.", name);
        if (query.ContainsKey("after") && (query["after"] is not [{ Length: > 0 and <= CursorCharactersMax } place] || !place.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-')))
            return new Invalid("The id of an entry is expected.", "after");
        return new AuditQuery(
            range.Value.From, range.Value.To, query["kind"] == "reads", Text("by"), Text("action"), Text("target"), limit, Text("after"));

        string? Text(string name) => query[name] is [{ Length: > 0 } only] ? only : null;
    }

    private static Outcome<(DateTimeOffset From, DateTimeOffset To)> Range(IQueryCollection query, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        if (query.TryGetValue("day", out var days)
            && !DateOnly.TryParseExact(days, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return new Invalid("A day such as 2026-11-20 is expected.", "day");
        var (from, to) = (new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero));
        if (query.ContainsKey("from") && !IsMoment(query["from"], out from))
            return new Invalid("A moment such as 2026-11-20T09:00:00Z is expected.", "from");
        if (query.ContainsKey("to") && !IsMoment(query["to"], out to))
            return new Invalid("A moment such as 2026-11-20T09:00:00Z is expected.", "to");
        if (from.Year < YearMin || to < from || to - from > TimeSpan.FromDays(AuditQuery.DaysMax))
            return new Invalid($"0 to {AuditQuery.DaysMax} days may lie between from and to.", "to");
        return (from, to);
    }

    private static bool IsMoment(string? text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);
}
