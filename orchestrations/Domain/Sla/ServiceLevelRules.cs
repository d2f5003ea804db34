using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Sla;

/// <summary>What service levels have to fulfil before anything is measured by them.</summary>
public static class ServiceLevelRules
{
    /// <summary>Everything that is wrong, each with its JSON path below the list; empty for policies that may be stored.</summary>
    public static IReadOnlyList<Invalid> Problems(IReadOnlyList<ServiceLevel> levels, KnownNames known)
    {
        var problems = new List<Invalid>();
        if (levels.Count > ServiceLevelLimits.LevelsMax)
            problems.Add(new Invalid($"At most {ServiceLevelLimits.LevelsMax} service levels.", ""));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, level) in levels.Index())
        {
            problems.AddRange(Problems(level, known, $"[{at}]"));
            if (level.Id is not null && !ids.Add(level.Id))
                problems.Add(new Invalid($"'{level.Id}' is listed twice.", $"[{at}].id"));
        }

        return problems;
    }

    private static IEnumerable<Invalid> Problems(ServiceLevel level, KnownNames known, string path) =>
        [.. Names(level, known, path), .. Targets(level, path), .. Warnings(level, path), .. Escalations(level, known, path)];

    private static IEnumerable<Invalid> Names(ServiceLevel level, KnownNames known, string path)
    {
        if (level.Id is not { Length: > 0 and <= ServiceLevelLimits.IdLengthMax } id || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            yield return new Invalid($"1 to {ServiceLevelLimits.IdLengthMax} of a–z, 0–9 and -.", $"{path}.id");
        if (string.IsNullOrWhiteSpace(level.Name) || level.Name.Length > ServiceLevelLimits.NameLengthMax)
            yield return new Invalid($"1 to {ServiceLevelLimits.NameLengthMax} characters.", $"{path}.name");
        if (level.Calendar is { } calendar && !known.Calendars.Contains(calendar))
            yield return new Invalid($"There is no calendar '{calendar}'.", $"{path}.calendar");
        foreach (var (at, queue) in (level.When?.Queues ?? []).Index())
            if (!known.Queues.Contains(queue))
                yield return new Invalid($"There is no queue '{queue}'.", $"{path}.when.queues[{at}]");
        if (level.When?.MinPriority is < 1 or > 5)
            yield return new Invalid("A priority is 1 to 5.", $"{path}.when.minPriority");
    }

    private static IEnumerable<Invalid> Targets(ServiceLevel level, string path)
    {
        var targets = new[] { ("firstResponse", level.FirstResponse), ("nextResponse", level.NextResponse), ("resolution", level.Resolution) };
        foreach (var (name, target) in targets)
            if (target < ServiceLevelLimits.TargetMin || target > ServiceLevelLimits.TargetMax)
                yield return new Invalid(
                    $"A target is {ServiceLevelLimits.TargetMin.TotalSeconds:0} seconds to {ServiceLevelLimits.TargetMax.TotalDays:0} days.", $"{path}.{name}");
        if (targets.All(target => target.Item2 is null))
            yield return new Invalid("A service level has at least one target.", path);
    }

    private static IEnumerable<Invalid> Warnings(ServiceLevel level, string path)
    {
        var warnings = level.Warnings ?? [];
        if (warnings.Count > ServiceLevelLimits.WarningsMax)
            yield return new Invalid($"At most {ServiceLevelLimits.WarningsMax} warnings.", $"{path}.warnings");
        foreach (var (at, share) in warnings.Index())
            if (share is not (>= ServiceLevelLimits.ShareMin and < 1))
                yield return new Invalid($"A warning is given at {ServiceLevelLimits.ShareMin} or later and before 1.", $"{path}.warnings[{at}]");
    }

    private static IEnumerable<Invalid> Escalations(ServiceLevel level, KnownNames known, string path)
    {
        var escalations = level.Escalations ?? [];
        if (escalations.Count > ServiceLevelLimits.EscalationsMax)
            yield return new Invalid($"At most {ServiceLevelLimits.EscalationsMax} escalations.", $"{path}.escalations");
        foreach (var (at, step) in escalations.Index())
        {
            if (step.At is not (>= ServiceLevelLimits.ShareMin and <= ServiceLevelLimits.ShareMax))
                yield return new Invalid($"An escalation is at {ServiceLevelLimits.ShareMin} to {ServiceLevelLimits.ShareMax}.", $"{path}.escalations[{at}].at");
            if (level.TargetOf(step.Clock) is null)
                yield return new Invalid("This clock has no target.", $"{path}.escalations[{at}].clock");
            if (ValueProblem(step, known) is { } problem)
                yield return new Invalid(problem, $"{path}.escalations[{at}].value");
        }
    }

    private static string? ValueProblem(Escalation step, KnownNames known) => step.Action switch
    {
        EscalationAction.RaisePriority => step.Value is ['1' or '2' or '3' or '4' or '5'] ? null : "A priority, 1 to 5.",
        EscalationAction.MoveToQueue => step.Value is { } queue && known.Queues.Contains(queue) ? null : $"There is no queue '{step.Value}'.",
        EscalationAction.NotifyOperator => step.Value is null || known.Operators.Contains(step.Value) ? null : $"There is no operator '{step.Value}'.",
        EscalationAction.NotifySupervisor => step.Value is null ? null : "All supervisors are told; there is nothing to choose.",
        EscalationAction.Webhook => Uri.TryCreate(step.Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0
            ? null
            : "An address that begins with https://.",
    };
}

/// <summary>What the rest of the configuration has, for policies to name.</summary>
public sealed record KnownNames(IReadOnlySet<string> Queues, IReadOnlySet<string> Calendars, IReadOnlySet<string> Operators);
