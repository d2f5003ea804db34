namespace ContactFunctions.Domain.Calendars;

/// <summary>How large a calendar may grow, and how far one looks ahead in it.</summary>
public static class CalendarLimits
{
    public const int IdLengthMax = 64;

    public const int NameLengthMax = 100;

    public const int IntervalsPerDayMax = 8;

    /// <summary>About twenty years of public holidays.</summary>
    public const int HolidaysMax = 400;

    public const int ExceptionsMax = 400;

    /// <summary>An opening, a closing or a due moment that is farther away than this counts as never.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(3653);
}
