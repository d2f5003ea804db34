using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace ContactFunctions.Domain.Texting.Quiet;

/// <summary>Time zones in which the owner of a number may be, as far as the number tells.</summary>
public static class NumberZones
{
    private const string NorthAmerica = "1";
    private const int CallingCodeDigitsMax = 3;

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Countries =
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            .GroupBy(place => place.CountryCode)
            .ToFrozenDictionary(country => country.Key, country => (IReadOnlyList<string>)[.. country.Select(place => place.ZoneId)]);

    /// <summary>Empty when the number tells nothing.</summary>
    /// <param name="number">E.164; anything else tells nothing.</param>
    public static IReadOnlyList<DateTimeZone> Of(string number) =>
        [.. Ids(number).Select(DateTimeZoneProviders.Tzdb.GetZoneOrNull).OfType<DateTimeZone>().Distinct()];

    private static IEnumerable<string> Ids(string number)
    {
        if (!number.StartsWith('+'))
            return [];
        var digits = number[1..];
        if (digits.StartsWith(NorthAmerica, StringComparison.Ordinal))
            return AreaCodes.ZonesOf(digits.Length >= 4 ? digits[1..4] : "") is { } known ? known.SelectMany(Expanded) : OfCountry("US");
        for (var length = Math.Min(CallingCodeDigitsMax, digits.Length); length > 0; length--)
            if (CallingCodes.CountriesOf(digits[..length]) is { } countries)
                return countries.SelectMany(OfCountry);
        return [];
    }

    /// <summary>An area code may name a zone, or a country of the islands.</summary>
    private static IEnumerable<string> Expanded(string place) => place.Length == 2 ? OfCountry(place) : [place];

    private static IEnumerable<string> OfCountry(string country) => Countries.GetValueOrDefault(country, []);
}
