using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Reporting;

/// <summary>One stay in a queue, over or not: what is counted.</summary>
/// <param name="Epoch">With <paramref name="Visit"/> it names the stay within its conversation.</param>
/// <param name="Ended">Null while it waits, as is <paramref name="Outcome"/>.</param>
/// <param name="Operator">Who answered; null unless answered.</param>
/// <param name="IsShort">An abandon that came so soon that it says nothing about the queue.</param>
/// <param name="IsInTarget">Answered within the first-response target that held then.</param>
public sealed record QueueVisit(
    string ConversationId,
    int Epoch,
    int Visit,
    string Queue,
    string Channel,
    DateTimeOffset Began,
    DateTimeOffset? Ended = null,
    VisitOutcome? Outcome = null,
    string? Operator = null,
    bool IsShort = false,
    bool IsInTarget = false)
{
    /// <summary>Names the stay everywhere.</summary>
    public (string, int, int) Key => (ConversationId, Epoch, Visit);

    /// <summary>Time in the queue, until now for those who wait.</summary>
    public TimeSpan Wait(DateTimeOffset now) => (Ended ?? now) is var end && end > Began ? end - Began : TimeSpan.Zero;
}
