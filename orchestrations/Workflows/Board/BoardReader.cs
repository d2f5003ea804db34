using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Board;

/// <summary>The board: the ledger is read at most once a second for it, however many look.</summary>
public sealed class BoardReader(IRoutingLedger ledger, IOrganisations organisations, QueueBoard queues, LiveHints hints, TimeProvider clock)
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
        var (snapshot, placements, views) = await LatestAsync().WaitAsync(cancellation);
        var now = clock.GetUtcNow();
        var states = snapshot.Operators.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var work = placements.Where(placement => placement.Owner is not null).ToLookup(placement => placement.Owner!, StringComparer.Ordinal);
        return new BoardView(
            snapshot.TakenAt,
            [.. views.Select(view => BoardRules.Queue(view, placements, now))],
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
        var placements = new List<Placement>();
        await foreach (var placement in ledger.PlacementsAsync(CancellationToken.None))
            if (!Domain.Conversations.Lifecycle.IsOver(placement.State))
                placements.Add(placement);
        return new Seen(snapshot, placements, await queues.QueuesAsync(CancellationToken.None));
    }

    private sealed record Seen(LedgerSnapshot Snapshot, IReadOnlyList<Placement> Placements, IReadOnlyList<QueueView> Queues);
}
