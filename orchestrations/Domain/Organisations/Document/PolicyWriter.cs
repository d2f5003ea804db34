using System.Globalization;
using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>Calendars and service levels as they are edited.</summary>
internal static class PolicyWriter
{
    public static CalendarDocument ToDocument(this BusinessCalendar calendar) => new()
    {
        Id = calendar.Id,
        Name = calendar.Name,
        Zone = calendar.Zone,
        Week = [.. calendar.Week.Select(day => new DayDocument { Day = day.Day, Open = Open(day.Open) })],
        Holidays = [.. calendar.Holidays.Select(holiday => new DateDocument { Date = Text(holiday.Date), Name = holiday.Name })],
        Exceptions = [.. calendar.Exceptions.Select(day => new DateDocument { Date = Text(day.Date), Name = day.Name, Open = Open(day.Open) })],
    };

    public static ServiceLevelDocument ToDocument(this ServiceLevel level) => new()
    {
        Id = level.Id,
        Name = level.Name,
        When = new ScopeDocument
        {
            Queues = level.When.Queues, Channels = level.When.Channels, Segments = level.When.Segments, MinPriority = level.When.MinPriority,
        },
        Calendar = level.Calendar,
        FirstResponseSeconds = Span.Seconds(level.FirstResponse),
        NextResponseSeconds = Span.Seconds(level.NextResponse),
        ResolutionSeconds = Span.Seconds(level.Resolution),
        PauseWhileCustomerAwaited = level.PauseWhileCustomerAwaited,
        Warnings = level.Warnings,
        Escalations = [.. level.Escalations.Select(step => new EscalationDocument
        {
            Clock = Spelling<ClockKind>.Of(step.Clock), At = step.At, Action = Spelling<EscalationAction>.Of(step.Action), Value = step.Value,
        })],
    };

    private static IReadOnlyList<HoursDocument> Open(IReadOnlyList<OpenInterval> open) =>
        [.. open.Select(hours => new HoursDocument { From = hours.From, To = hours.To })];

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
