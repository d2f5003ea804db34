using System.Collections.Frozen;

namespace ContactFunctions.Domain.Calendars;

/// <summary>The calendars of an organisation, ready to compute with.</summary>
public sealed class CalendarBook(IEnumerable<BusinessCalendar> calendars)
{
    private readonly FrozenDictionary<string, BusinessHours> hours = calendars
        .Where(calendar => CalendarRules.Problems(calendar).Count == 0)
        .DistinctBy(calendar => calendar.Id)
        .ToFrozenDictionary(calendar => calendar.Id, calendar => new BusinessHours(calendar), StringComparer.Ordinal);

    public static CalendarBook Empty { get; } = new([]);

    /// <summary>Always open for null, and for a calendar that has been removed or was never sound: rather open than shut for good.</summary>
    public BusinessHours HoursOf(string? id) => id is not null && hours.TryGetValue(id, out var known) ? known : BusinessHours.Always;
}
