using Azure;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>
/// The end of leases. Whoever finds an operator without a living one deletes the dead ones by their ETags in the transaction that says so: a
/// heartbeat in between makes it fail, and one that comes after finds no row and opens anew.
/// </summary>
internal sealed class LedgerAbsence(LedgerRows rows, LedgerReader reader, TimeProvider time)
{
    /// <summary>Leases cleared away in one transaction; the operator's row goes with them.</summary>
    private const int LeasesMax = LedgerTransaction.OperationsMax - 1;

    public async Task<OperatorState?> EndAsync(string operatorId, string? deviceId)
    {
        OperatorState? doubtful = null;
        for (var tries = 1; ; tries++)
        {
            var now = time.GetUtcNow();
            // In this order: a device that comes after the first read changes the operator's row.
            var stored = await rows.OperatorAsync(operatorId, fresh: true);
            if (doubtful is not null && stored?.Value == doubtful) return doubtful;
            var leases = await reader.LeasesOfAsync(operatorId);
            var ended = leases.Where(lease => lease.DeviceId == deviceId || lease.ExpiresAt <= now).Take(LeasesMax).ToList();
            if (ended.Count == 0) return null;
            var before = stored?.Value ?? LedgerPresence.Unseen(operatorId);
            var after = ended.Count < leases.Count ? before : Lapsed(before, ended, now);
            var transaction = new LedgerTransaction(rows);
            foreach (var lease in ended)
                transaction.Delete(lease.RowKey, lease.ETag);
            // Also unchanged: two devices that leave at the same moment must not both count on the other.
            transaction.Put(stored, after);
            if (await LedgerPresence.TryStoreAsync(transaction, tries))
            {
                if (ended.Count == LeasesMax && ended.Count < leases.Count) continue;
                return ReferenceEquals(before, after) ? null : after;
            }

            doubtful = ReferenceEquals(before, after) ? doubtful : after;
        }
    }

    public async Task<OperatorState?> MarkLostAsync(LedgerSnapshot snapshot, string operatorId)
    {
        var leases = snapshot.Leases.Where(lease => lease.Operator == operatorId).ToList();
        var before = snapshot.Operators.FirstOrDefault(state => state.Id == operatorId);
        var now = time.GetUtcNow();
        if (before is null or { Lost: true } || leases.Exists(lease => lease.ExpiresAt > now)) return null;
        // The snapshot's ranges are of different moments. Whatever device opened since changed the operator's row, which the proof would show; one
        // that opened just before that row was read, and after the leases were, shows here only.
        if (await reader.LeaseUntilAsync(operatorId) > time.GetUtcNow()) return null;
        var after = PresenceRules.MarkLost(before, snapshot.LeaseUntil(operatorId), now);
        var row = LedgerKeys.Operator(operatorId);
        for (var tries = 1; ; tries++)
        {
            var transaction = new LedgerTransaction(rows).Put(new Stored<OperatorState>(before, Proof(snapshot, row)), after);
            foreach (var lease in leases.Take(LeasesMax))
                transaction.Delete(LedgerKeys.Lease(operatorId, lease.DeviceId), Proof(snapshot, LedgerKeys.Lease(operatorId, lease.DeviceId)));
            if (await LedgerPresence.TryStoreAsync(transaction, tries)) return after;
            var stored = await rows.OperatorAsync(operatorId, fresh: true);
            if (stored?.Value == after) return after;
            if (stored?.ETag != Proof(snapshot, row) || await HasBeatenAsync(snapshot, leases)) return null;
        }
    }

    private static OperatorState Lapsed(OperatorState before, List<LeaseRow> ended, DateTimeOffset now)
    {
        var last = ended.Max(lease => lease.ExpiresAt);
        return last > now ? PresenceRules.Lapsed(before, now, PresenceFact.Self) : PresenceRules.Lapsed(before, last, PresenceFact.System);
    }

    private static ETag Proof(LedgerSnapshot snapshot, string rowKey) => new(snapshot.Proof[rowKey]);

    private async Task<bool> HasBeatenAsync(LedgerSnapshot snapshot, IEnumerable<Lease> leases)
    {
        foreach (var lease in leases)
        {
            var key = LedgerKeys.Lease(lease.Operator, lease.DeviceId);
            if (await rows.Table.FindAsync<LeaseRow>(LedgerKeys.Partition, key) is not { } row || row.ETag != Proof(snapshot, key)) return true;
        }

        return false;
    }
}
