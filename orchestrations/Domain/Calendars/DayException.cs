namespace ContactFunctions.Domain.Calendars;

/// <summary>One date with hours of its own: a short day, a long one, a Sunday before a feast.</summary>
/// <param name="Open">Empty: closed all day.</param>
/// <param name="Name">Why; null when nobody said.</param>
public sealed record DayException(DateOnly Date, IReadOnlyList<OpenInterval> Open, string? Name = null);
