using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Presence;

namespace ContactFunctions.Workflows.Sweeping;

/// <summary>
/// Operators whose devices fell silent: they are seen to be gone, and their customers are told and go to the head of the queue once the grace
/// period is over.
/// </summary>
public sealed class LostOperators(IRoutingLedger ledger, Aftermath aftermath, PresenceNews news, TimeProvider clock)
{
    /// <summary>Time after the last lease ended within which an operator who returns keeps everything (I6).</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    /// <summary>Operators whose presence is logged side by side: all of them in the first sweep of a host, hardly any later.</summary>
    private const int NotedAtOnceMax = 8;

    /// <summary>Notices leases that ended, and marks those whose grace period is over. A heartbeat that comes in between wins.</summary>
    /// <returns>Everybody lost who still has units charged, also from an earlier sweep that died.</returns>
    public async Task<IReadOnlySet<string>> FindAsync(CancellationToken cancellation)
    {
        var snapshot = await ledger.SnapshotAsync(cancellation);
        var now = clock.GetUtcNow();
        var holding = new HashSet<string>(StringComparer.Ordinal);
        var leases = snapshot.Leases.ToLookup(lease => lease.Operator, lease => lease.ExpiresAt, StringComparer.Ordinal);
        foreach (var person in snapshot.Operators)
        {
            if (person.UsedUnits > 0 && (person.Lost || await IsLostAsync(snapshot, person, LastSeen(person, leases[person.Id]), now, cancellation)))
                holding.Add(person.Id);
            else if (leases[person.Id].Any(end => end <= now) && await ledger.EndLeaseAsync(person.Id, null, cancellation) is { } gone)
                await news.TellAsync(new OperatorPresence(gone, null));
        }

        await Parallel.ForEachAsync(
            snapshot.Operators,
            new ParallelOptions { MaxDegreeOfParallelism = NotedAtOnceMax, CancellationToken = cancellation },
            async (person, _) => await news.NoteAsync(person));
        return holding;
    }

    /// <summary>Takes one conversation from a lost operator; a repeat finds nothing left to do.</summary>
    public async Task ReleaseAsync(Placement placement, IReadOnlySet<string> people, IProcess process)
    {
        foreach (var person in placement.Staff.Where(people.Contains))
        {
            if (placement.State is ConversationState.Idle)
                continue;
            var change = await ledger.ApplyAsync(placement.ConversationId, new LoseOperator(person), CancellationToken.None);
            if (!change.IsRefused)
                await aftermath.OfAsync(change.Value, process);
        }
    }

    /// <summary>End of the longest lease or, when it has been cleared away, the moment that was noted then; null for somebody who never had one.</summary>
    private static DateTimeOffset? LastSeen(OperatorState person, IEnumerable<DateTimeOffset> leases) =>
        leases.Select(end => (DateTimeOffset?)end).Append(person.GoneSince).Max();

    private async Task<bool> IsLostAsync(
        LedgerSnapshot snapshot, OperatorState person, DateTimeOffset? lastSeen, DateTimeOffset now, CancellationToken cancellation)
    {
        if (lastSeen + Grace > now || await ledger.MarkLostAsync(snapshot, person.Id, cancellation) is not { } lost)
            return false;
        await news.TellAsync(new OperatorPresence(lost, null));
        await news.AlertAsync(lost, "operatorLost");
        return true;
    }
}
