using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Calendars and service levels, by the rules of their own rooms.</summary>
internal static class PolicyRules
{
    private static readonly string[] Targets = [".firstResponse", ".nextResponse", ".resolution"];

    public static void Check(OrganisationDocument document, KnownIds known, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, calendar) in findings.Each("calendars", document.Calendars, OrganisationLimits.CalendarsMax))
        {
            Calendar(path, calendar, findings);
            if (calendar.Id is { } id && !seen.Add(id))
                findings.Add($"{path}.id", "duplicate", $"'{id}' is listed twice.");
        }

        Levels(document.ServiceLevels ?? [], known, findings);
    }

    private static void Calendar(string path, CalendarDocument calendar, Findings findings)
    {
        Dates($"{path}.holidays", calendar.Holidays, findings);
        Dates($"{path}.exceptions", calendar.Exceptions, findings);
        foreach (var (place, day) in findings.Each($"{path}.week", calendar.Week))
            Hours($"{place}.open", day.Open, findings);
        if (calendar.Id is BusinessCalendar.AlwaysId)
            findings.Add($"{path}.id", "reserved", "This calendar is always there and always open.");
        var sound = new[] { calendar.Holidays, calendar.Exceptions }.All(dates => (dates ?? []).All(date => PolicyReader.DateOf(date?.Date) is not null));
        foreach (var problem in sound ? CalendarRules.Problems(calendar.ToCalendar()) : [])
            findings.Add($"{path}.{problem.Field}", "invalid_calendar", problem.Detail);
    }

    private static void Dates(string path, IReadOnlyList<DateDocument?>? dates, Findings findings)
    {
        foreach (var (place, date) in findings.Each(path, dates, CalendarLimits.ExceptionsMax))
        {
            if (PolicyReader.DateOf(date.Date) is null)
                findings.Add($"{place}.date", "invalid_date", $"'{date.Date}' is not a date such as 2026-12-24.");
            Hours($"{place}.open", date.Open, findings);
        }
    }

    private static void Hours(string path, IReadOnlyList<HoursDocument?>? open, Findings findings)
    {
        foreach (var _ in findings.Each(path, open))
        {
            // Walking finds fields that do not exist; what the others say is for the calendar's own rules.
        }
    }

    private static void Levels(IReadOnlyList<ServiceLevelDocument?> levels, KnownIds known, Findings findings)
    {
        foreach (var (path, level) in findings.Each("serviceLevels", levels, ServiceLevelLimits.LevelsMax))
        {
            if (level.When is { } when)
                findings.Plain($"{path}.when", when);
            foreach (var (place, step) in findings.Each($"{path}.escalations", level.Escalations))
            {
                Spelled<ClockKind>($"{place}.clock", step.Clock, findings);
                Spelled<EscalationAction>($"{place}.action", step.Action, findings);
            }
        }

        var names = new KnownNames(known.Queues, known.Calendars, known.Operators);
        foreach (var problem in ServiceLevelRules.Problems([.. levels.Select(level => (level ?? new ServiceLevelDocument()).ToLevel())], names))
            findings.Add($"serviceLevels{OnTheWire(problem.Field)}", "invalid_service_level", problem.Detail);
    }

    private static void Spelled<T>(string path, string? text, Findings findings)
        where T : struct, Enum
    {
        if (text is null)
            findings.Add(path, "missing", "This field is missing.");
        findings.Spelled<T>(path, text);
    }

    /// <summary>Targets are written in seconds, and say so.</summary>
    private static string? OnTheWire(string? field) =>
        Targets.Any(target => field?.EndsWith(target, StringComparison.Ordinal) is true) ? field + "Seconds" : field;
}
