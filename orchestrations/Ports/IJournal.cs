using ContactFunctions.Domain.Reporting;

namespace ContactFunctions.Ports;

/// <summary>What is over, kept to be counted: stays in queues and stretches of conversations. Written once each; a repeat changes nothing.</summary>
public interface IJournal
{
    /// <summary>Stays that have ended, with how they are judged.</summary>
    Task NoteAsync(IReadOnlyList<QueueVisit> visits, CancellationToken cancellation);

    /// <summary>
    /// The end of a stretch, and its stays in case any of them was not noted: how those that were noted are judged stays as it is.
    /// </summary>
    Task NoteAsync(ConversationResult result, IReadOnlyList<QueueVisit> visits, CancellationToken cancellation);

    /// <summary>Stays that began in an interval.</summary>
    /// <param name="from">Included.</param>
    /// <param name="to">Excluded.</param>
    Task<IReadOnlyList<QueueVisit>> VisitsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>Stretches of conversations that closed in an interval.</summary>
    /// <param name="from">Included.</param>
    /// <param name="to">Excluded.</param>
    Task<IReadOnlyList<ConversationResult>> ResultsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>The first day (UTC) of which anything is kept; null when there is nothing.</summary>
    Task<DateOnly?> FirstDayAsync(CancellationToken cancellation);
}
