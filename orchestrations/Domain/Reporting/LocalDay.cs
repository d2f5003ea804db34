using NodaTime;

namespace ContactFunctions.Domain.Reporting;

/// <summary>The day that it is in a zone.</summary>
public static class LocalDay
{
    /// <summary>The first moment of the day; a zone that nobody knows counts as UTC.</summary>
    public static DateTimeOffset BeginOf(DateTimeOffset now, string zone) => BeginOf(Instant.FromDateTimeOffset(now).InZone(Known(zone)).Date, Known(zone));

    /// <inheritdoc cref="BeginOf(DateTimeOffset, string)"/>
    public static DateTimeOffset BeginOf(DateOnly date, string zone) => BeginOf(LocalDate.FromDateOnly(date), Known(zone));

    private static DateTimeOffset BeginOf(LocalDate date, DateTimeZone zone) => zone.AtStartOfDay(date).ToDateTimeOffset().ToUniversalTime();

    private static DateTimeZone Known(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
}
