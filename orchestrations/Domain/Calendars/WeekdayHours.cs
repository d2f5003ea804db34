namespace ContactFunctions.Domain.Calendars;

/// <param name="Day"><c>monday</c> … <c>sunday</c>; each at most once in a calendar.</param>
/// <param name="Open">In any order; they may touch, not overlap.</param>
public sealed record WeekdayHours(string Day, IReadOnlyList<OpenInterval> Open);
