using NodaTime;

namespace ContactFunctions.Domain.Reporting;

/// <summary>The day that it is in a zone.</summary>
public static class LocalDay
{
    /// <summary>The first moment of the day; a zone that nobody knows counts as UTC.</summary>
    public static DateTimeOffset BeginOf(DateTimeOffset now, string zone)
    {
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        var today = Instant.FromDateTimeOffset(now).InZone(known).Date;
        return known.AtStartOfDay(today).ToDateTimeOffset().ToUniversalTime();
    }
}
