using System.Globalization;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Functions.Storage.Adherence;

/// <summary>
/// Table <c>Adherence</c>: partition <c>{operator}|{month}</c> in UTC, row <c>{time left until the end of time}|{number}</c>, so that the newest come
/// first and what held at some moment is the first row from there on.
/// </summary>
internal static class AdherenceKeys
{
    public static string Partition(string operatorId, DateTimeOffset at) =>
        $"{KeyText.Safe(operatorId)}|{at.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture)}";

    /// <summary>After every row of a partition.</summary>
    public const string End = "}";

    /// <summary>Where rows begin that are not newer than <paramref name="at"/>.</summary>
    public static string From(DateTimeOffset at) => (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Where rows begin that are older than <paramref name="at"/>.</summary>
    public static string Before(DateTimeOffset at) => From(at) + End;

    public static string Row(PresenceFact fact) => $"{From(fact.At)}|{KeyText.Number(9_999_999_999 - fact.Number)}";
}
