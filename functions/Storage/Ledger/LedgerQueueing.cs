using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>Puts placements into the ledger, those that wait together in one transaction, with one update of each ticket counter.</summary>
internal sealed class LedgerQueueing
{
    private const int GroupMax = 200;
    private const int TriesMax = 60;

    private readonly LedgerRows rows;
    private readonly ILogger log;
    private readonly GroupCommit<WaitingDraft> groups;
    private readonly TicketCounters counters;

    public LedgerQueueing(LedgerRows rows, ILogger log)
    {
        (this.rows, this.log) = (rows, log);
        counters = new TicketCounters(rows.Table);
        groups = new GroupCommit<WaitingDraft>((_, group) => CommitAsync(group), GroupMax);
    }

    public Task<Placement> EnqueueAsync(Placement draft, DateOnly day)
    {
        var waiting = new WaitingDraft(draft, day);
        groups.Enqueue(LedgerKeys.Partition, waiting);
        return waiting.Answer;
    }

    private async Task CommitAsync(IReadOnlyList<WaitingDraft> group)
    {
        var open = group.ToList();
        try
        {
            for (var tries = 1; open.Count > 0; tries++)
                await TryAsync(open, tries);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Nobody else hears of it: whoever waits must.
            Log.EnqueueFailed(log, open.Count, fault);
            foreach (var draft in open)
                draft.Fail(fault);
        }
    }

    private async Task TryAsync(List<WaitingDraft> open, int tries)
    {
        var attempt = await QueueingAttempt.BuildAsync(rows, counters, open);
        try
        {
            await attempt.StoreAsync();
            foreach (var (draft, placement) in attempt.Placements)
                Settle(open, draft, placement);
        }
        catch (TableTransactionFailedException refused) when (StorageFaults.IsLostRace(refused) && tries < TriesMax)
        {
            if (attempt.DraftAt(refused.FailedTransactionActionIndex) is { } taken)
                await SettleTakenAsync(open, taken);
            else
                counters.Forget(attempt.Counters);
        }
        catch (Exception fault) when (StorageFaults.IsUnknownOutcome(fault) && tries < TriesMax)
        {
            Log.LedgerAnswerLost(log, tries, fault);
            counters.Forget(attempt.Counters);
            await StorageFaults.PauseAsync(tries);
            foreach (var (draft, _) in attempt.Placements)
                await SettleTakenAsync(open, draft);
        }
    }

    /// <summary>What is there stays as it is, unless it is the end of an earlier epoch.</summary>
    private async Task SettleTakenAsync(List<WaitingDraft> open, WaitingDraft draft)
    {
        draft.Replaces = null;
        if (await rows.PlacementAsync(draft.Draft.ConversationId, fresh: true) is not { } there) return;
        if (Lifecycle.IsOver(there.Value.State) && there.Value.Epoch < draft.Draft.Epoch)
            draft.Replaces = there;
        else
            Settle(open, draft, there.Value);
    }

    private static void Settle(List<WaitingDraft> open, WaitingDraft draft, Placement placement)
    {
        draft.Settle(placement);
        open.Remove(draft);
    }
}
