using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Reporting;

namespace ContactFunctions.Workflows.Reporting;

/// <summary>The numbers of an interval, with what they mean.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Excluded.</param>
/// <param name="At">The moment of asking.</param>
/// <param name="Definitions">Name of a number → what is counted.</param>
public sealed record QueueReportView(
    DateTimeOffset From, DateTimeOffset To, DateTimeOffset At, IReadOnlyList<QueueNumbersView> Queues, IReadOnlyDictionary<string, Names> Definitions);

/// <summary><see cref="QueueNumbers"/> as they are sent.</summary>
public sealed record QueueNumbersView(
    string Queue, int Offered, int Answered, int Abandoned, int ShortAbandoned, int Overflowed, int StillWaiting, int AnsweredInTarget,
    double? SlaShare, double? AverageWaitSeconds, double? LongestWaitSeconds, double? AverageHandlingSeconds)
{
    public static QueueNumbersView Of(QueueNumbers numbers) => new(
        numbers.Queue, numbers.Offered, numbers.Answered, numbers.Abandoned, numbers.ShortAbandoned, numbers.Overflowed, numbers.StillWaiting,
        numbers.AnsweredInTarget, numbers.SlaShare, numbers.AverageWait?.TotalSeconds, numbers.LongestWait?.TotalSeconds,
        numbers.AverageHandling?.TotalSeconds);
}
