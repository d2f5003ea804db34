using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Reporting;

namespace ContactFunctions.Workflows.Board;

/// <summary>The board: the ledger is read at most once a second for it, however many look.</summary>
public sealed class BoardReader(IRoutingLedger ledger, IOrganisations organisations, QueueBoard queues, TodayNumbers today, LiveHints hints, TimeProvider clock)
{
    public const int ConversationsMax = 500;

    private readonly Lock gate = new();
    private Task<Seen>? latest;
    private DateTimeOffset latestAt;

    /// <param name="viewer">Who looks.</param>
    public async Task<BoardView> RunAsync(string viewer, CancellationToken cancellation)
    {
        hints.BoardIsWatched();
        var organisation = await organisations.CurrentAsync(cancellation);
        var (snapshot, all, views) = await LatestAsync().WaitAsync(cancellation);
        var placements = all.Where(placement => !Lifecycle.IsOver(placement.State)).ToList();
        var numbers = (await today.OfAsync(all, cancellation)).ToDictionary(one => one.Queue, StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        var states = snapshot.Operators.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var work = placements.Where(placement => placement.Owner is not null).ToLookup(placement => placement.Owner!, StringComparer.Ordinal);
        return new BoardView(
            snapshot.TakenAt,
            [.. views.Select(view => BoardRules.Queue(view, placements, numbers.GetValueOrDefault(view.Queue) ?? QueueNumbers.None(view.Queue), now))],
            [
                .. organisation.Operators.Values.OrderBy(profile => profile.Id, StringComparer.Ordinal)
                    .Select(profile => BoardRules.Operator(profile, states.GetValueOrDefault(profile.Id), snapshot.LeaseUntil(profile.Id), work, now)),
            ],
            [.. BoardRules.InOrder(placements).Take(ConversationsMax).Select(placement => BoardRules.Conversation(placement, viewer, now))]);
    }

    private Task<Seen> LatestAsync()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (latest is null || latest.IsFaulted || now - latestAt >= RoutingLimits.SnapshotAgeMax)
                (latest, latestAt) = (ReadAsync(now), now);
            return latest;
        }
    }

    /// <summary>Not cancelled with whoever asked first: others wait for it too.</summary>
    private async Task<Seen> ReadAsync(DateTimeOffset now)
    {
        var snapshot = await queues.SnapshotAsync(CancellationToken.None, now);
        return new Seen(snapshot, await ledger.PlacementsAsync(CancellationToken.None).ToListAsync(), await queues.QueuesAsync(CancellationToken.None));
    }

    private sealed record Seen(LedgerSnapshot Snapshot, IReadOnlyList<Placement> Placements, IReadOnlyList<QueueView> Queues);
}
