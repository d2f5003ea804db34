using Azure;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>One transaction that queues as many drafts as fit: their counters first, then the placement and ticket of each.</summary>
internal sealed class QueueingAttempt
{
    private readonly List<(WaitingDraft Draft, Placement Placement)> placements = [];
    private readonly Dictionary<string, CounterRow> counters = new(StringComparer.Ordinal);
    private readonly Dictionary<int, WaitingDraft> draftAt = [];
    private readonly LedgerTransaction transaction;

    private QueueingAttempt(LedgerRows rows) => transaction = new LedgerTransaction(rows);

    public IReadOnlyList<(WaitingDraft Draft, Placement Placement)> Placements => placements;

    public IEnumerable<string> Counters => counters.Keys;

    public static async Task<QueueingAttempt> BuildAsync(LedgerRows rows, TicketCounters known, IReadOnlyList<WaitingDraft> open)
    {
        var attempt = new QueueingAttempt(rows);
        foreach (var draft in Fitting(open))
            await attempt.NumberAsync(known, draft);
        foreach (var (key, counter) in attempt.counters)
            attempt.transaction.Put(counter, counter.ETag == default ? null : counter.ETag, etag => known.Remember(key, counter.Last, etag));
        foreach (var (draft, placement) in attempt.placements)
            attempt.Put(draft, placement);
        return attempt;
    }

    public Task StoreAsync() => transaction.StoreAsync();

    /// <summary>The draft whose placement is the operation at <paramref name="index"/>; null when another row is.</summary>
    public WaitingDraft? DraftAt(int? index) => index is { } at ? draftAt.GetValueOrDefault(at) : null;

    // Two rows a draft and at most one counter; one conversation once, a second draft of it waits for the next transaction.
    private static IEnumerable<WaitingDraft> Fitting(IEnumerable<WaitingDraft> open) =>
        open.DistinctBy(draft => draft.Draft.ConversationId, StringComparer.Ordinal).Take(LedgerTransaction.OperationsMax / 3);

    private async Task NumberAsync(TicketCounters known, WaitingDraft draft)
    {
        if (!counters.TryGetValue(draft.Counter, out var counter))
        {
            var last = await known.FindAsync(draft.Counter);
            counter = new CounterRow { PartitionKey = last.PartitionKey, RowKey = last.RowKey, Last = last.Last, ETag = last.ETag };
            counters.Add(draft.Counter, counter);
        }

        placements.Add((draft, draft.Draft with { TicketNumber = ++counter.Last }));
    }

    private void Put(WaitingDraft draft, Placement placement)
    {
        draftAt[transaction.Count] = draft;
        transaction.Put(draft.Replaces?.Value, placement, draft.Replaces?.ETag ?? ETag.All).MoveTicket(null, placement);
    }
}
