using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>What operators say of themselves, and the moment they are given up for lost.</summary>
internal sealed class LedgerPresence(LedgerRows rows, LedgerReader reader, TimeProvider time)
{
    private const int TriesMax = 40;

    public async Task<OperatorPresence> PresenceOfAsync(string operatorId)
    {
        var lease = reader.LeaseUntilAsync(operatorId);
        var stored = await rows.OperatorAsync(operatorId, fresh: true);
        return new OperatorPresence(stored?.Value ?? Unseen(operatorId), await lease);
    }

    public async Task<PresenceChange> DeclareAsync(string operatorId, DeclaredStatus status, string? reason)
    {
        var lease = reader.LeaseUntilAsync(operatorId);
        var doubtful = new List<OperatorState>();
        for (var tries = 1; ; tries++)
        {
            var stored = await rows.OperatorAsync(operatorId, fresh: true);
            var before = stored?.Value ?? Unseen(operatorId);
            if (doubtful.Contains(before)) return new PresenceChange(new OperatorPresence(before, await lease), Changed: true);
            var after = PresenceRules.Declare(before, status, reason, time.GetUtcNow());
            if (ReferenceEquals(before, after)) return new PresenceChange(new OperatorPresence(before, await lease), Changed: false);
            if (await TryStoreAsync(new LedgerTransaction(rows).Put(stored, after), tries))
                return new PresenceChange(new OperatorPresence(after, await lease), Changed: true);
            doubtful.Add(after);
        }
    }

    public async Task<bool> MarkLostAsync(LedgerSnapshot snapshot, string operatorId)
    {
        var leases = snapshot.Leases.Where(lease => lease.Operator == operatorId).ToList();
        var before = snapshot.Operators.FirstOrDefault(state => state.Id == operatorId);
        if (before is null or { Lost: true } || leases.Exists(lease => lease.ExpiresAt > time.GetUtcNow())) return false;
        var after = PresenceRules.MarkLost(before);
        var row = LedgerKeys.Operator(operatorId);
        for (var tries = 1; ; tries++)
        {
            var transaction = new LedgerTransaction(rows).Put(new Stored<OperatorState>(before, Proof(snapshot, row)), after);
            foreach (var lease in leases)
                transaction.Delete(LedgerKeys.Lease(operatorId, lease.DeviceId), Proof(snapshot, LedgerKeys.Lease(operatorId, lease.DeviceId)));
            if (await TryStoreAsync(transaction, tries)) return true;
            var stored = await rows.OperatorAsync(operatorId, fresh: true);
            if (stored?.Value == after) return true;
            if (stored?.ETag != Proof(snapshot, row) || await HasBeatenAsync(snapshot, leases)) return false;
        }
    }

    /// <summary>False when a race or the answer was lost: look again.</summary>
    public static async Task<bool> TryStoreAsync(LedgerTransaction transaction, int tries)
    {
        try
        {
            await transaction.StoreAsync();
            return true;
        }
        catch (TableTransactionFailedException refused) when (StorageFaults.IsLostRace(refused) && tries < TriesMax)
        {
            return false;
        }
        catch (Exception fault) when (StorageFaults.IsUnknownOutcome(fault) && tries < TriesMax)
        {
            await StorageFaults.PauseAsync(tries);
            return false;
        }
    }

    private static OperatorState Unseen(string operatorId) => new() { Id = operatorId };

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
