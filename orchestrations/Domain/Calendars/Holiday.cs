namespace ContactFunctions.Domain.Calendars;

/// <summary>A date of the calendar's zone on which nobody works.</summary>
public sealed record Holiday(DateOnly Date, string Name);
