namespace ContactFunctions.Domain.Reporting;

/// <summary>What a queue did in an interval. Offered = answered + abandoned + overflowed + still waiting, whatever the interval.</summary>
/// <param name="Offered">Stays in the queue that began in the interval.</param>
/// <param name="Answered">Of these: an operator has or had it.</param>
/// <param name="Abandoned">Of these: the customer left, short ones included.</param>
/// <param name="ShortAbandoned">Of the abandoned: before the queue's short-abandon time.</param>
/// <param name="Overflowed">Of these: left unanswered to another queue, to a message, or closed by the system or a supervisor.</param>
/// <param name="StillWaiting">Of these: not over at the moment of asking.</param>
/// <param name="AnsweredInTarget">Of the answered: within the first-response target, in business time.</param>
/// <param name="AverageWait">Of the answered; null when there are none.</param>
/// <param name="LongestWait">Of all, those who wait until the moment of asking; null when there are none.</param>
/// <param name="AverageHandling">Of the conversations that closed in the interval with the queue as their last; null when there are none.</param>
public sealed record QueueNumbers(
    string Queue,
    int Offered,
    int Answered,
    int Abandoned,
    int ShortAbandoned,
    int Overflowed,
    int StillWaiting,
    int AnsweredInTarget,
    TimeSpan? AverageWait,
    TimeSpan? LongestWait,
    TimeSpan? AverageHandling)
{
    public static QueueNumbers None(string queue) => new(queue, 0, 0, 0, 0, 0, 0, 0, null, null, null);

    /// <summary>Answered in target, of all that is over but the short abandons; 0 to 1, null when there are none.</summary>
    public double? SlaShare => Answered + Abandoned - ShortAbandoned + Overflowed is var judged and > 0 ? AnsweredInTarget / (double)judged : null;
}
