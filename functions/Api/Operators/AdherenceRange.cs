using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Operators;

/// <summary>Which time is asked for: the last 24 hours unless given, at most <see cref="DaysMax"/> days.</summary>
public sealed record AdherenceRange(DateTimeOffset From, DateTimeOffset To)
{
    public const int DaysMax = 92;

    public static Outcome<AdherenceRange> Of(IQueryCollection query, DateTimeOffset now)
    {
        if (Read(query, "to", now) is not { } to)
            return new Invalid("A time such as 2026-11-20T09:00:00Z is expected.", "to");
        if (Read(query, "from", to.AddDays(-1)) is not { } from)
            return new Invalid("A time such as 2026-11-20T09:00:00Z is expected.", "from");
        return from > to || to - from > TimeSpan.FromDays(DaysMax)
            ? new Invalid($"It must lie before the end, by at most {DaysMax} days.", "from")
            : new AdherenceRange(from, to);
    }

    private static DateTimeOffset? Read(IQueryCollection query, string field, DateTimeOffset unlessGiven) =>
        !query.TryGetValue(field, out var values) ? unlessGiven
        : DateTimeOffset.TryParse(values, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            && time.Year is > 2000 and < 9000 ? time
        : null;
}
