using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Supervisors;

/// <summary>Which entries of the audit are asked for.</summary>
/// <param name="Day">In UTC; today unless given.</param>
/// <param name="Limit">1 to <see cref="AuditEntry.PageMax"/>, 200 unless given.</param>
public sealed record AuditRange(DateOnly Day, int Limit)
{
    private const int LimitDefault = 200;

    public static Outcome<AuditRange> Of(IQueryCollection query, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        if (query.TryGetValue("day", out var days)
            && !DateOnly.TryParseExact(days, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return new Invalid("A day such as 2026-11-20 is expected.", "day");
        var limit = LimitDefault;
        if (query.TryGetValue("limit", out var limits)
            && (!int.TryParse(limits, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > AuditEntry.PageMax))
            return new Invalid($"1 to {AuditEntry.PageMax} is allowed.", "limit");
        return new AuditRange(day, limit);
    }
}
