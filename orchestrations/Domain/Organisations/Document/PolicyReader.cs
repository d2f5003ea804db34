using System.Globalization;
using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>Calendars and service levels of a document. Keeps places in lists, so that what their rules find can be found again.</summary>
internal static class PolicyReader
{
    public static BusinessCalendar ToCalendar(this CalendarDocument calendar) => new()
    {
        Id = calendar.Id!,
        Name = calendar.Name!,
        Zone = calendar.Zone!,
        Week = [.. (calendar.Week ?? []).Select(day => new WeekdayHours(day?.Day!, Open(day?.Open)!))],
        Holidays = [.. (calendar.Holidays ?? []).Select(date => new Holiday(DateOf(date?.Date) ?? default, date?.Name!))],
        Exceptions = [.. (calendar.Exceptions ?? []).Select(date => new DayException(DateOf(date?.Date) ?? default, Open(date?.Open)!, date?.Name))],
    };

    public static ServiceLevel ToLevel(this ServiceLevelDocument level) => new()
    {
        Id = level.Id!,
        Name = level.Name!,
        When = new ServiceScope
        {
            Queues = DocumentReader.Texts(level.When?.Queues),
            Channels = DocumentReader.Texts(level.When?.Channels),
            Segments = DocumentReader.Texts(level.When?.Segments),
            MinPriority = level.When?.MinPriority,
        },
        Calendar = level.Calendar,
        FirstResponse = Span.Of(level.FirstResponseSeconds),
        NextResponse = Span.Of(level.NextResponseSeconds),
        Resolution = Span.Of(level.ResolutionSeconds),
        PauseWhileCustomerAwaited = level.PauseWhileCustomerAwaited ?? false,
        Warnings = level.Warnings ?? [],
        Escalations = [.. (level.Escalations ?? []).Select(step => new Escalation(
            Spelling<ClockKind>.Read(step?.Clock) ?? default, step?.At ?? 1, Spelling<EscalationAction>.Read(step?.Action) ?? default, step?.Value))],
    };

    /// <summary>Null for anything but <c>yyyy-MM-dd</c>.</summary>
    public static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static IReadOnlyList<OpenInterval>? Open(IReadOnlyList<HoursDocument?>? open) =>
        open is null ? null : [.. open.Select(hours => new OpenInterval(hours?.From!, hours?.To!))];
}
