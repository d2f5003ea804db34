using Azure.Data.Tables;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>What is declared for operators.</summary>
internal sealed class LedgerPresence(LedgerRows rows, LedgerReader reader, TimeProvider time)
{
    private const int TriesMax = 40;

    /// <summary>Somebody of whom the ledger has no row: offline.</summary>
    public static OperatorState Unseen(string operatorId) => new() { Id = operatorId };

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

    public async Task<OperatorPresence> PresenceOfAsync(string operatorId)
    {
        var lease = reader.LeaseUntilAsync(operatorId);
        var stored = await rows.OperatorAsync(operatorId, fresh: true);
        return new OperatorPresence(stored?.Value ?? Unseen(operatorId), await lease);
    }

    public Task<PresenceChange> DeclareAsync(string operatorId, Declaration declared) =>
        ChangeAsync(operatorId, (state, now) => PresenceRules.Declare(state, declared, now));

    public Task<PresenceChange> RespondAsync(string operatorId) => ChangeAsync(operatorId, PresenceRules.Answered);

    private async Task<PresenceChange> ChangeAsync(string operatorId, Func<OperatorState, DateTimeOffset, OperatorState> change)
    {
        var doubtful = new List<OperatorState>();
        for (var tries = 1; ; tries++)
        {
            // In this order: a device that comes after the first read changes the operator's row, and the write is refused.
            var stored = await rows.OperatorAsync(operatorId, fresh: true);
            var lease = await reader.LeaseUntilAsync(operatorId);
            var before = stored?.Value ?? Unseen(operatorId);
            if (doubtful.Contains(before)) return new PresenceChange(new OperatorPresence(before, lease), Changed: true);
            var now = time.GetUtcNow();
            var known = lease is null && before.GoneSince is null ? before with { GoneSince = now } : before;
            var after = change(known, now);
            if (ReferenceEquals(known, after)) return new PresenceChange(new OperatorPresence(before, lease), Changed: false);
            if (await TryStoreAsync(new LedgerTransaction(rows).Put(stored, after), tries))
                return new PresenceChange(new OperatorPresence(after, lease), Changed: true);
            doubtful.Add(after);
        }
    }
}
