using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Journal;

/// <summary>A stay in a queue. How it was judged is written apart by each of its two writers; the first has the say.</summary>
internal sealed class VisitRow : Row
{
    public string ConversationId { get; set; } = "";

    public int Epoch { get; set; }

    public int Visit { get; set; }

    public string Queue { get; set; } = "";

    public string Channel { get; set; } = "";

    public DateTimeOffset Began { get; set; }

    public DateTimeOffset Ended { get; set; }

    public VisitOutcome Outcome { get; set; }

    public string? Operator { get; set; }

    public bool? IsShort { get; set; }

    public bool? IsInTarget { get; set; }

    public bool? IsShortAtEnd { get; set; }

    public bool? IsInTargetAtEnd { get; set; }

    public QueueVisit ToVisit() => new(
        ConversationId, Epoch, Visit, Queue, Channel, Began, Ended, Outcome, Operator, IsShort ?? IsShortAtEnd ?? false, IsInTarget ?? IsInTargetAtEnd ?? false);

    /// <summary>As it is noted when it ends.</summary>
    public static VisitRow Of(QueueVisit visit)
    {
        var row = Plain(visit);
        (row.IsShort, row.IsInTarget) = (visit.IsShort, visit.IsInTarget);
        return row;
    }

    /// <summary>As it is noted once more when its conversation ends.</summary>
    public static VisitRow AtEndOf(QueueVisit visit)
    {
        var row = Plain(visit);
        (row.IsShortAtEnd, row.IsInTargetAtEnd) = (visit.IsShort, visit.IsInTarget);
        return row;
    }

    private static VisitRow Plain(QueueVisit visit) => new()
    {
        PartitionKey = JournalKeys.Day(visit.Began),
        RowKey = JournalKeys.Visit(visit),
        ConversationId = visit.ConversationId,
        Epoch = visit.Epoch,
        Visit = visit.Visit,
        Queue = visit.Queue,
        Channel = visit.Channel,
        Began = visit.Began,
        Ended = visit.Ended ?? throw new ArgumentException("A stay that is not over is not noted.", nameof(visit)),
        Outcome = visit.Outcome ?? throw new ArgumentException("A stay that is not over is not noted.", nameof(visit)),
        Operator = visit.Operator,
    };
}
