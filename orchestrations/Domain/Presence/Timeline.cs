using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Presence;

/// <summary>What an operator was from <paramref name="At"/> on, until the next one.</summary>
/// <param name="Why">Why no new work could reach them; null when it could.</param>
public sealed record Attended(
    DateTimeOffset At, PresenceFactKind Kind, DeclaredStatus Status, string? Reason, Unroutable? Why, DeclaredStatus? PendingStatus, string? PendingReason, string By);

/// <summary>Presence facts in the order in which they became true, which is not always the order in which they were noticed.</summary>
public static class Timeline
{
    /// <summary>Each line holds what was true then: a lease that had ended already when somebody declared something counts as ended there.</summary>
    public static IReadOnlyList<Attended> Of(IEnumerable<PresenceFact> facts)
    {
        var lines = new List<Attended>();
        PresenceFact? last = null;
        foreach (var fact in facts.OrderBy(fact => fact.At).ThenBy(fact => fact.Number))
        {
            last = Then(last, fact);
            lines.Add(new Attended(last.At, last.Kind, last.Status, last.Reason, WhyNot(last), last.PendingStatus, last.PendingReason, last.By));
        }

        return lines;
    }

    private static PresenceFact Then(PresenceFact? last, PresenceFact fact) => fact.Kind switch
    {
        PresenceFactKind.LeaseEnded => last is null ? fact : last with { Number = fact.Number, Kind = fact.Kind, At = fact.At, Present = false, By = fact.By },
        PresenceFactKind.Returned => fact,
        PresenceFactKind.Declared or PresenceFactKind.Planned or PresenceFactKind.NotResponding or PresenceFactKind.Responding or PresenceFactKind.Lost =>
            fact with { Present = fact.Present && last is not { Present: false } },
    };

    private static Unroutable? WhyNot(PresenceFact fact) => PresenceRules.WhyNot(
        new OperatorState { Id = "", Status = fact.Status, Responsive = fact.Responsive, PendingStatus = fact.PendingStatus },
        fact.Present ? DateTimeOffset.MaxValue : null,
        fact.At);
}
