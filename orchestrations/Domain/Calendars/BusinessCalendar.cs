namespace ContactFunctions.Domain.Calendars;

/// <summary>
/// When the organisation is open, as the business edits and stores it: one form for wire and storage, plain enough to be read in either.
/// <see cref="CalendarRules.Problems"/> says what is wrong with it, <see cref="BusinessHours"/> computes with it.
/// </summary>
public sealed record BusinessCalendar
{
    /// <summary>The calendar that every queue and policy has which names none.</summary>
    public const string AlwaysId = "always";

    /// <summary>1 to 64 of <c>a–z 0–9 -</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>IANA name of the zone whose local time the hours are in, such as <c>Europe/Berlin</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>Hours of an ordinary week; a day that is not listed is closed.</summary>
    public IReadOnlyList<WeekdayHours> Week { get; init; } = [];

    /// <summary>Dates that are closed whatever the week says.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>Dates with hours of their own; they win over week and holidays, and may be empty.</summary>
    public IReadOnlyList<DayException> Exceptions { get; init; } = [];

    /// <summary>Open round the clock, every day.</summary>
    public static BusinessCalendar Always { get; } = new()
    {
        Id = AlwaysId,
        Name = "Always open",
        Zone = "Etc/UTC",
        Week = [.. Weekdays.Names.Select(day => new WeekdayHours(day, [OpenInterval.WholeDay]))],
    };
}
