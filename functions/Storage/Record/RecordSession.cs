using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>
/// One group of changes on its way into one conversation. A lost race decides again on the newest head; after a lost answer it is looked up
/// first whether the write is there, so that nothing is written twice.
/// </summary>
/// <param name="open">Changes without an answer; empty when the session is over.</param>
internal sealed class RecordSession(string conversationId, List<WaitingChange> open, RecordReader reader, TimeProvider time, ILogger log)
{
    /// <summary>Each lost race means that somebody else's change was stored, so this many in a row are a fault.</summary>
    private const int TriesMax = 60;

    private readonly List<RecordAttempt> doubtful = [];
    private KnownHead? known = reader.Recent(conversationId);
    private bool isFresh;
    private bool oneByOne;
    private int tries;

    public async Task RunAsync()
    {
        while (open.Count > 0)
        {
            if (known is null && !await LookAsync())
            {
                Settle([.. open], new NotFound());
                return;
            }

            if (await RecogniseAsync() || await RecallAsync()) continue;
            var attempt = RecordAttempt.Decide(known!, oneByOne ? open[..1] : open, time.GetUtcNow());
            if (!attempt.HasNothingToStore)
                await TryStoreAsync(attempt);
            else if (isFresh)
                await FinishAsync(attempt);
            else
                known = null;
        }
    }

    private async Task<bool> LookAsync()
    {
        known = await reader.HeadAsync(conversationId);
        isFresh = true;
        return known is not null;
    }

    private async Task TryStoreAsync(RecordAttempt attempt)
    {
        try
        {
            known = await reader.StoreAsync(attempt);
            isFresh = true;
            tries = 0;
            await FinishAsync(attempt);
        }
        catch (TableTransactionFailedException refused) when (StorageFaults.IsLostRace(refused) && ++tries < TriesMax)
        {
            await LostRaceAsync(attempt, refused);
        }
        catch (Exception fault) when (StorageFaults.IsUnknownOutcome(fault) && ++tries < TriesMax)
        {
            Log.AnswerLost(log, conversationId, tries, fault);
            attempt.AnswerWasLost = true;
            doubtful.Add(attempt);
            known = null;
            await StorageFaults.PauseAsync(tries);
        }
        catch (RequestFailedException refused) when (tries < TriesMax)
        {
            FailAlone(attempt, refused);
        }
    }

    /// <summary>What the service will never take, such as a text beyond its limits, must not take its neighbours along.</summary>
    private void FailAlone(RecordAttempt attempt, RequestFailedException refused)
    {
        if (attempt.Decided is [var only])
        {
            only.Change.Fail(refused);
            open.Remove(only.Change);
        }

        oneByOne = true;
    }

    private async Task LostRaceAsync(RecordAttempt attempt, TableTransactionFailedException refused)
    {
        if (refused.Status == 409 && attempt.KeyedAt(refused.FailedTransactionActionIndex) is { } used)
        {
            await SettleRepeatAsync(used);
            open.Remove(used);
            return;
        }

        // The connection below may have sent it twice without a word: then this is the echo of our own write.
        doubtful.Add(attempt);
        known = null;
    }

    /// <summary>Finds out whether one of the attempts that ended in doubt is in the record after all.</summary>
    private async Task<bool> RecogniseAsync()
    {
        if (!isFresh) return false;
        foreach (var attempt in doubtful)
        {
            if (!await reader.IsStoredAsync(attempt, known!)) continue;
            doubtful.Clear();
            await FinishAsync(attempt);
            return true;
        }

        return false;
    }

    /// <summary>Answers one repeat whose first time was put away long ago.</summary>
    private async Task<bool> RecallAsync()
    {
        if (known!.PutAway == 0) return false;
        foreach (var change in open.Where(change => change.Key is not null))
        {
            if (await reader.PutAwayKeyAsync(known, change.Key!.Value) is not { } row) continue;
            await SettleRepeatAsync(change, row);
            open.Remove(change);
            return true;
        }

        return false;
    }

    /// <summary>Answers what this attempt has settled, now that the head it rests on is known to have been the newest.</summary>
    private async Task FinishAsync(RecordAttempt attempt)
    {
        foreach (var one in attempt.Decided)
            Settle([one.Change], new Recorded(one.Decision.Head, one.Decision.Entries, IsRepeat: false));
        foreach (var (change, first) in attempt.Doubles)
            Settle([change], change.Key!.Fingerprint == first.Key!.Fingerprint ? (await first.Answer).Then(AsRepeat) : new ClientMessageIdReused());
        foreach (var (change, refusal) in attempt.Without)
        {
            if (refusal is null)
                Settle([change], new Recorded(attempt.After, [], IsRepeat: true));
            else if (change.Key is null || !await SettleRepeatAsync(change))
                Settle([change], refusal);
            else
                open.Remove(change);
        }
    }

    /// <summary>Answers as the first time; false when the key was never used.</summary>
    private async Task<bool> SettleRepeatAsync(WaitingChange change)
    {
        if (await reader.KeyAsync((await reader.HeadAsync(conversationId))!, change.Key!.Value) is not { } row) return false;
        await SettleRepeatAsync(change, row);
        return true;
    }

    private async Task SettleRepeatAsync(WaitingChange change, KeyRow row)
    {
        if (row.Fingerprint != change.Key!.Fingerprint)
        {
            change.Settle(new ClientMessageIdReused());
            return;
        }

        var head = (await reader.HeadAsync(conversationId))!;
        var entries = await reader.EntriesAsync(head, row.FirstEntry, row.EntryCount);
        change.Settle(new Recorded(head.Head, entries, IsRepeat: !change.WasCarriedBy(row.Commit)));
    }

    private static Outcome<Recorded> AsRepeat(Recorded first) => first with { IsRepeat = true };

    private void Settle(IReadOnlyList<WaitingChange> changes, Outcome<Recorded> outcome)
    {
        foreach (var change in changes)
        {
            change.Settle(outcome);
            open.Remove(change);
        }
    }
}
