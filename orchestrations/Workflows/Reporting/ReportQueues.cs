using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Reporting;

/// <summary>The numbers of an interval: what the journal has, and what the ledger still has open or has only just ended.</summary>
public sealed class ReportQueues(IJournal journal, IRoutingLedger ledger, IOrganisations organisations, TimeProvider clock)
{
    /// <param name="from">Included.</param>
    /// <param name="to">Excluded.</param>
    public async Task<IReadOnlyList<QueueNumbers>> RunAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        // The ledger first: what ends in between is in the journal then, and counted once.
        var open = await ledger.PlacementsAsync(cancellation).ToListAsync(cancellation);
        return await RunAsync(open, from, to, cancellation);
    }

    /// <param name="open">What the ledger holds, read just now.</param>
    public async Task<IReadOnlyList<QueueNumbers>> RunAsync(
        IReadOnlyCollection<Placement> open, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var visits = journal.VisitsAsync(from, to, cancellation);
        var results = await journal.ResultsAsync(from, to, cancellation);
        var counted = QueueReport.Of(Visits.Together(await visits, open, organisation), results, from, to, clock.GetUtcNow());
        return WithSilent(counted, organisation);
    }

    /// <summary>Queues with nothing to tell say so; those that were removed since keep their history.</summary>
    private static IReadOnlyList<QueueNumbers> WithSilent(IReadOnlyList<QueueNumbers> counted, Organisation organisation) =>
    [
        .. counted
            .Concat(organisation.Queues.Keys.Except(counted.Select(one => one.Queue)).Select(QueueNumbers.None))
            .OrderBy(one => one.Queue, StringComparer.Ordinal),
    ];
}
