using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>
/// The claims of one pass on their way into the ledger: many share a transaction, with one update for each operator. When one of them has
/// lost its race it is dropped, and the others go on in halves.
/// </summary>
internal sealed class ClaimSession(LedgerSnapshot snapshot, LedgerRows rows, DateTimeOffset now, ILogger log)
{
    private const int TriesMax = 8;


    private readonly Dictionary<string, Stored<OperatorState>> people = snapshot.Operators
        .ToDictionary(state => state.Id, state => new Stored<OperatorState>(state, Proof(snapshot, LedgerKeys.Operator(state.Id))), StringComparer.Ordinal);

    private readonly List<LedgerChange> won = [];

    public IReadOnlyList<LedgerChange> Won => won;

    public async Task ClaimAsync(IReadOnlyList<Claim> claims)
    {
        try
        {
            foreach (var together in Fitting(claims))
                await ClaimTogetherAsync(together, 1);
        }
        catch (Exception fault) when (won.Count > 0 && StorageFaults.IsUnknownOutcome(fault))
        {
            // What is stored must be told; the next pass tries the rest.
            Log.ClaimsCutShort(log, won.Count, claims.Count, fault);
        }
    }

    /// <summary>Groups that fit into a transaction: ticket and placement for each claim, and at most everybody who is asked.</summary>
    private static IEnumerable<IReadOnlyList<Claim>> Fitting(IReadOnlyList<Claim> claims)
    {
        var (group, operations) = (new List<Claim>(), 0);
        foreach (var claim in claims)
        {
            if (operations + 2 + claim.Asked.Count > LedgerTransaction.OperationsMax)
            {
                yield return group;
                (group, operations) = ([], 0);
            }

            group.Add(claim);
            operations += 2 + claim.Asked.Count;
        }

        if (group.Count > 0) yield return group;
    }

    private static ETag Proof(LedgerSnapshot snapshot, string rowKey) => new(snapshot.Proof[rowKey]);

    private async Task ClaimTogetherAsync(IReadOnlyList<Claim> asked, int tries)
    {
        // Whoever lost a race has changed since the snapshot: the next pass judges them anew.
        List<Claim> claims = [.. asked.Where(claim => claim.Asked.All(one => people.ContainsKey(one.Operator)))];
        if (claims.Count == 0) return;
        var attempt = ClaimAttempt.Build(claims, people, claim => Proof(snapshot, LedgerKeys.Ticket(claim.Waiting)), rows, now);
        if (attempt.Changes.Count == 0) return;
        try
        {
            await attempt.StoreAsync();
            won.AddRange(attempt.Changes);
        }
        catch (TableTransactionFailedException refused) when (StorageFaults.IsLostRace(refused))
        {
            await GoOnWithoutAsync(attempt, refused.FailedTransactionActionIndex, claims, tries);
        }
        catch (Exception fault) when (StorageFaults.IsUnknownOutcome(fault) && tries < TriesMax)
        {
            Log.LedgerAnswerLost(log, tries, fault);
            await StorageFaults.PauseAsync(tries);
            await LookAsync(attempt, claims, tries);
        }
    }

    private async Task GoOnWithoutAsync(ClaimAttempt attempt, int? index, List<Claim> claims, int tries)
    {
        // The connection below may have sent it twice without a word: then this is the echo of our own write.
        if (await IsStoredAsync(attempt))
        {
            await TakeAsync(attempt);
            return;
        }

        var lost = attempt.LostBy(index);
        foreach (var claim in lost)
            Log.ClaimLost(log, claim.Waiting.ConversationId);
        if (attempt.OperatorAt(index) is { } changed) people.Remove(changed);
        var rest = claims.Except(lost).ToList();
        if (rest.Count == 0) return;
        await StorageFaults.PauseAsync(1);
        var half = (rest.Count + 1) / 2;
        await ClaimTogetherAsync(rest[..half], tries + 1);
        await ClaimTogetherAsync(rest[half..], tries + 1);
    }

    private async Task LookAsync(ClaimAttempt attempt, List<Claim> claims, int tries)
    {
        if (await IsStoredAsync(attempt))
            await TakeAsync(attempt);
        else
            await ClaimTogetherAsync(claims, tries + 1);
    }

    // One for all: a transaction is stored whole.
    private async Task<bool> IsStoredAsync(ClaimAttempt attempt)
    {
        var change = attempt.Changes[0];
        return await rows.PlacementAsync(change.After.ConversationId, fresh: true) is { } stored && LedgerDecisions.IsStored(change, stored.Value);
    }

    private async Task TakeAsync(ClaimAttempt attempt)
    {
        won.AddRange(attempt.Changes);
        foreach (var id in attempt.Operators)
        {
            // Its ETag went with the lost answer. If it is not as we left it, the rest of this pass leaves the operator alone.
            if (await rows.OperatorAsync(id, fresh: true) is { } stored && stored.Value == attempt.After(id))
                people[id] = stored;
            else
                people.Remove(id);
        }
    }
}
