using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Reporting;

/// <summary>Adds up what happened in queues. Boards and reports both count here.</summary>
public static class QueueReport
{
    /// <summary>The queues that have something to tell, in order of their ids.</summary>
    /// <param name="visits">Each stay once; those that began elsewhere in time are left out.</param>
    /// <param name="results">Those that closed elsewhere in time are left out.</param>
    /// <param name="from">Included.</param>
    /// <param name="to">Excluded.</param>
    public static IReadOnlyList<QueueNumbers> Of(
        IEnumerable<QueueVisit> visits, IEnumerable<ConversationResult> results, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        var stays = visits.Where(visit => visit.Began >= from && visit.Began < to).ToLookup(visit => visit.Queue, StringComparer.Ordinal);
        var ends = results.Where(result => result.Closed >= from && result.Closed < to).ToLookup(result => result.Queue, StringComparer.Ordinal);
        return
        [
            .. stays.Select(group => group.Key).Union(ends.Select(group => group.Key)).Order(StringComparer.Ordinal)
                .Select(queue => Of(queue, [.. stays[queue]], [.. ends[queue].Where(result => result.WasHandled)], now)),
        ];
    }

    private static QueueNumbers Of(string queue, IReadOnlyList<QueueVisit> visits, IReadOnlyList<ConversationResult> handled, DateTimeOffset now)
    {
        int Count(Func<QueueVisit, bool> counts) => visits.Count(counts);
        return new QueueNumbers(
            queue,
            visits.Count,
            Count(visit => visit.Outcome is VisitOutcome.Answered),
            Count(visit => visit.Outcome is VisitOutcome.Abandoned),
            Count(visit => visit is { Outcome: VisitOutcome.Abandoned, IsShort: true }),
            Count(visit => visit.Outcome is VisitOutcome.Overflowed),
            Count(visit => visit.Outcome is null),
            Count(visit => visit is { Outcome: VisitOutcome.Answered, IsInTarget: true }),
            Average([.. visits.Where(visit => visit.Outcome is VisitOutcome.Answered).Select(visit => visit.Wait(now))]),
            visits.Count == 0 ? null : visits.Max(visit => visit.Wait(now)),
            Average([.. handled.Select(result => result.Handling)]));
    }

    private static TimeSpan? Average(IReadOnlyList<TimeSpan> spans) =>
        spans.Count == 0 ? null : TimeSpan.FromTicks((long)spans.Average(span => span.Ticks));
}
