using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Sweeping;

/// <summary>Operators whose devices fell silent: their customers are told and go to the head of the queue once the grace period is over.</summary>
public sealed class LostOperators(IRoutingLedger ledger, Aftermath aftermath, IPush push, TimeProvider clock)
{
    /// <summary>Time after the last lease ended within which an operator who returns keeps everything (I6).</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    /// <summary>Marks those whose grace period is over. A heartbeat that comes in between wins.</summary>
    /// <returns>Everybody lost who still has units charged, also from an earlier sweep that died.</returns>
    public async Task<IReadOnlySet<string>> FindAsync(CancellationToken cancellation)
    {
        var snapshot = await ledger.SnapshotAsync(cancellation);
        var now = clock.GetUtcNow();
        var holding = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in snapshot.Operators.Where(person => person.UsedUnits > 0))
            if (person.Lost || await IsLostAsync(snapshot, person, now, cancellation))
                holding.Add(person.Id);
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

    private async Task<bool> IsLostAsync(LedgerSnapshot snapshot, OperatorState person, DateTimeOffset now, CancellationToken cancellation)
    {
        if (snapshot.LeaseUntil(person.Id) + Grace > now || !await ledger.MarkLostAsync(snapshot, person.Id, cancellation))
            return false;
        var presence = new OperatorPresence(PresenceRules.MarkLost(person), null);
        await push.ToStaffAsync(PushTargets.PresenceChanged, ViewRules.Presence(presence, now), cancellation);
        return true;
    }
}
