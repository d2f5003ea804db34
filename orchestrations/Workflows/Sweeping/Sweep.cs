using System.Collections.Concurrent;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Sweeping;

/// <summary>Walks the ledger every few seconds and starts, finishes or moves on whatever a crash left behind; then runs a matching pass.</summary>
/// <remarks>Runs on one host at a time; a second one at the same moment would do no harm, since every step is decided in the ledger.</remarks>
public sealed class Sweep(IRoutingLedger ledger, LostOperators lost, Repair repair, Dispatcher dispatcher, QueueTally tally, TimeProvider clock)
{
    /// <summary>Left alone for this long, because the host that changed it is most likely still at it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Everything is looked at this often, whenever it changed.</summary>
    public static readonly TimeSpan FullEvery = TimeSpan.FromMinutes(5);

    private const int AtOnceMax = 8;

    private DateTimeOffset lastFull;
    private DateTimeOffset lastBegan;

    public async Task RunAsync(IProcess process, CancellationToken cancellation)
    {
        var began = clock.GetUtcNow();
        var full = began - lastFull >= FullEvery;
        var since = full ? DateTimeOffset.MinValue : lastBegan - Patience;
        var people = await lost.FindAsync(cancellation);
        var seen = new ConcurrentBag<Placement>();
        await Parallel.ForEachAsync(
            ledger.PlacementsAsync(cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnceMax, CancellationToken = cancellation },
            async (placement, _) =>
            {
                seen.Add(placement);
                if (people.Count > 0 && placement.Staff.Any(people.Contains))
                    await lost.ReleaseAsync(placement, people, process);
                else if (IsOverdue(placement, began) || IsDue(placement, began, since, full))
                    await repair.RunAsync(placement, process);
            });
        await dispatcher.RunAsync(process);
        await tally.ShowAsync(seen, cancellation);
        (lastBegan, lastFull) = (began, full ? began : lastFull);
    }

    /// <summary>Something should have happened to it by now.</summary>
    private static bool IsOverdue(Placement placement, DateTimeOffset now) =>
        placement.Offer?.ExpiresAt + Patience < now
        || placement.WrapUpUntil + Patience < now
        || (Lifecycle.IsOver(placement.State) && placement.ChangedAt + Patience < now);

    /// <summary>It changed since the last look and has had time to settle, or everything is looked at.</summary>
    private static bool IsDue(Placement placement, DateTimeOffset now, DateTimeOffset since, bool full) =>
        placement.ChangedAt + Patience < now && (full || placement.ChangedAt >= since);
}
