using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Reporting;

/// <summary>The stays in queues that a placement tells of.</summary>
public static class Visits
{
    /// <summary>Those that are over, judged by what the organisation demands now.</summary>
    public static IReadOnlyList<QueueVisit> Over(Placement placement, Organisation organisation) =>
        [.. (placement.Ended ?? []).Select(end => Judged(placement, end, organisation))];

    /// <summary>The one that is open; null when it neither waits nor is offered.</summary>
    public static QueueVisit? Open(Placement placement) => VisitEnd.IsOpen(placement.State)
        ? new QueueVisit(placement.ConversationId, placement.Epoch, placement.Visit, placement.Queue, placement.Channel, placement.EnteredAt)
        : null;

    /// <summary>
    /// Every stay once: as the journal has it, else as the ledger tells. So what ended a moment ago, and what a crash kept from the journal,
    /// is counted all the same.
    /// </summary>
    /// <param name="ledger">Read before the journal: what ends in between is found in either.</param>
    public static IReadOnlyList<QueueVisit> Together(IEnumerable<QueueVisit> journal, IReadOnlyCollection<Placement> ledger, Organisation organisation) =>
    [
        .. journal
            .Concat(ledger.SelectMany(placement => Over(placement, organisation)))
            .Concat(ledger.Select(Open).OfType<QueueVisit>())
            .DistinctBy(visit => visit.Key),
    ];

    private static QueueVisit Judged(Placement placement, VisitEnd end, Organisation organisation)
    {
        var wait = end.Ended - end.Began;
        return new QueueVisit(
            placement.ConversationId, placement.Epoch, end.Visit, end.Queue, placement.Channel, end.Began, end.Ended, end.Outcome, end.Operator,
            end.Outcome is VisitOutcome.Abandoned && wait < organisation.PolicyOf(end.Queue).ShortAbandon,
            end.Outcome is VisitOutcome.Answered && IsInTarget(placement, end, organisation));
    }

    /// <summary>In business time of the service level; where none demands a first response, any answer will do.</summary>
    private static bool IsInTarget(Placement placement, VisitEnd end, Organisation organisation)
    {
        var pin = organisation.ServiceBook.Pin(new ContactTraits(end.Queue, placement.Channel, placement.Priority, placement.Segment));
        var target = organisation.ServiceBook.All.FirstOrDefault(level => level.Id == pin.Level)?.FirstResponse;
        return target is null || organisation.HoursOf(pin.Calendar).Between(end.Began, end.Ended) <= target;
    }
}
