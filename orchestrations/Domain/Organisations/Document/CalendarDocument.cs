namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>A <see cref="Calendars.BusinessCalendar"/> as it is edited.</summary>
public sealed record CalendarDocument : Part
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Zone { get; init; }

    public IReadOnlyList<DayDocument?>? Week { get; init; }

    public IReadOnlyList<DateDocument?>? Holidays { get; init; }

    public IReadOnlyList<DateDocument?>? Exceptions { get; init; }
}

public sealed record DayDocument : Part
{
    /// <summary><c>monday</c> … <c>sunday</c>.</summary>
    public string? Day { get; init; }

    public IReadOnlyList<HoursDocument?>? Open { get; init; }
}

/// <summary>A holiday, or a day with hours of its own.</summary>
public sealed record DateDocument : Part
{
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public string? Date { get; init; }

    public string? Name { get; init; }

    /// <summary>Of exceptions alone.</summary>
    public IReadOnlyList<HoursDocument?>? Open { get; init; }
}

public sealed record HoursDocument : Part
{
    /// <summary><c>HH:mm</c>.</summary>
    public string? From { get; init; }

    public string? To { get; init; }
}
