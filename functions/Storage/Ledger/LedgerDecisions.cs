using Azure.Data.Tables;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>
/// One command, one transaction. It is decided on the rows that this host remembers; a refusal, a repeat or a lost race looks at the stored
/// ones and decides again.
/// </summary>
internal sealed class LedgerDecisions(LedgerRows rows, TimeProvider time, ILogger log)
{
    private const int TriesMax = 40;

    /// <summary>The first races are tried again at once: whoever won is done.</summary>
    private const int TriesWithoutPause = 2;

    public async Task<Outcome<LedgerChange>> ApplyAsync(string conversationId, LedgerCommand command)
    {
        var doubtful = new List<LedgerChange>();
        for (var tries = 0; ; tries++)
        {
            var fresh = tries > 0;
            if (tries > TriesWithoutPause) await StorageFaults.PauseAsync(tries - TriesWithoutPause);
            var placement = await rows.PlacementAsync(conversationId, fresh);
            if (placement is null) return new NotFound();
            if (doubtful.Find(change => IsStored(change, placement.Value)) is { } ours) return ours;
            var people = await rows.OperatorsAsync(PlacementRules.Involved(placement.Value, command), fresh);
            if (Decide(placement.Value, people, command, mayBeTorn: tries < TriesMax) is not { } outcome) continue;
            if (outcome.IsRefused || outcome.Value.IsRepeat)
            {
                if (fresh) return outcome;
                continue;
            }

            if (await TryStoreAsync(placement, people, outcome.Value, tries)) return outcome;
            doubtful.Add(outcome.Value);
        }
    }

    /// <summary>Whether the placement shows that this change was stored: it carries its facts, each with version and moment.</summary>
    public static bool IsStored(LedgerChange change, Placement now) =>
        change.After.Facts.Where(fact => fact.Version > change.Before.Version).ToList() is { Count: > 0 } facts
        && facts.TrueForAll(fact => now.Facts.Contains(fact));

    // Rows read one after the other may be of different moments, and then contradict each other: null, look again.
    private Outcome<LedgerChange>? Decide(
        Placement placement, IReadOnlyDictionary<string, Stored<OperatorState>> people, LedgerCommand command, bool mayBeTorn)
    {
        try
        {
            var states = people.ToDictionary(person => person.Key, person => person.Value.Value, StringComparer.Ordinal);
            return PlacementRules.Decide(placement, states, command, time.GetUtcNow());
        }
        catch (InvalidOperationException) when (mayBeTorn)
        {
            return null;
        }
    }

    private async Task<bool> TryStoreAsync(
        Stored<Placement> before, IReadOnlyDictionary<string, Stored<OperatorState>> people, LedgerChange change, int tries)
    {
        var transaction = new LedgerTransaction(rows)
            .Put(before.Value, change.After, before.ETag)
            .MoveTicket(before.Value, change.After);
        foreach (var person in change.Operators)
            transaction.Put(people.GetValueOrDefault(person.Id), person);
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
            Log.LedgerAnswerLost(log, tries, fault);
            await StorageFaults.PauseAsync(tries + 1);
            return false;
        }
    }
}
