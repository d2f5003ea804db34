using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Reporting;

/// <summary>Writes into the journal what the ledger has ended. Comes before the record, so that what settles the record settles it too.</summary>
public sealed class Bookkeeping(IJournal journal, IOrganisations organisations)
{
    /// <summary>The stay in a queue that this change ended, if it did. Nothing for a repeat.</summary>
    public async Task FollowAsync(LedgerChange change, CancellationToken cancellation)
    {
        if (change.IsRepeat || ReferenceEquals(change.Before.Ended, change.After.Ended))
            return;
        var visits = Visits.Over(change.After, await organisations.CurrentAsync(cancellation));
        await journal.NoteAsync([visits[^1]], cancellation);
    }

    /// <summary>Every stay that a placement remembers, because its record was behind: what is in the journal already stays as it is.</summary>
    public async Task CatchUpAsync(Placement placement, CancellationToken cancellation)
    {
        if (placement.Ended is { Count: > 0 })
            await journal.NoteAsync(Visits.Over(placement, await organisations.CurrentAsync(cancellation)), cancellation);
    }

    /// <summary>The end of the stretch. Until it is stored the ledger keeps the placement, so that this is done again after a crash.</summary>
    public async Task CloseAsync(ConversationHead head, Placement over, CancellationToken cancellation)
    {
        var result = new ConversationResult(
            over.ConversationId, over.Epoch, over.Queue, over.Channel, over.EnqueuedAt, over.ChangedAt,
            over.Owner ?? over.Ended?.LastOrDefault(end => end.Operator is not null)?.Operator,
            over.Handled, over.WrappedUp,
            over.Facts.LastOrDefault(fact => fact.Kind is FactKind.ClosedByOperator)?.Reason,
            head.Marks.FirstResponse, head.Marks.NextResponsesMet, head.Marks.NextResponsesMissed, head.Marks.Resolution);
        await journal.NoteAsync(result, Visits.Over(over, await organisations.CurrentAsync(cancellation)), cancellation);
    }
}
