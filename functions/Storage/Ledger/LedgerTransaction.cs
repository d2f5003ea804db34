using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>Collects rows that change together, each with what proves that it may, and remembers them once they are stored.</summary>
internal sealed class LedgerTransaction(LedgerRows rows)
{
    /// <summary>The service's limit.</summary>
    public const int OperationsMax = 100;

    private readonly List<TableTransactionAction> actions = [];
    private readonly Dictionary<int, Action<ETag>> remember = [];

    public int Count => actions.Count;

    /// <param name="before">Null: there is no row yet.</param>
    public LedgerTransaction Put(Stored<OperatorState>? before, OperatorState after, Action<Stored<OperatorState>>? then = null)
    {
        Put(OperatorRow.Of(after), before?.ETag);
        remember[actions.Count - 1] = etag =>
        {
            var stored = rows.Remember(new Stored<OperatorState>(after, etag));
            then?.Invoke(stored);
        };
        return this;
    }

    /// <param name="before">Null: there is no row yet.</param>
    /// <param name="proof">What the placement's row must still be; <see cref="ETag.All"/> when another row of this transaction proves it.</param>
    public LedgerTransaction Put(Placement? before, Placement after, ETag proof)
    {
        Put(PlacementRow.Of(after), before is null ? null : proof);
        remember[actions.Count - 1] = etag => rows.Remember(new Stored<Placement>(after, etag));
        return this;
    }

    /// <summary>Lets the ticket follow its placement: there while it waits, in its place, gone otherwise.</summary>
    public LedgerTransaction MoveTicket(Placement? before, Placement after)
    {
        var was = before?.State is ConversationState.Waiting ? LedgerKeys.Ticket(before) : null;
        var becomes = after.State is ConversationState.Waiting ? LedgerKeys.Ticket(after) : null;
        if (was is not null && was != becomes) DeleteTicket(before!, ETag.All);
        if (becomes is not null) actions.Add(new(TableTransactionActionType.UpsertReplace, PlacementRow.TicketOf(after)));
        return this;
    }

    public LedgerTransaction DeleteTicket(Placement waiting, ETag proof) => Delete(LedgerKeys.Ticket(waiting), proof);

    public LedgerTransaction Delete(string rowKey, ETag proof)
    {
        actions.Add(new(TableTransactionActionType.Delete, new TableEntity(LedgerKeys.Partition, rowKey), proof));
        return this;
    }

    /// <summary>Unconditional: it is there afterwards, whatever was before.</summary>
    public LedgerTransaction Set(ITableEntity row)
    {
        actions.Add(new(TableTransactionActionType.UpsertReplace, row));
        return this;
    }

    /// <param name="proof">Null: there must be no such row.</param>
    public LedgerTransaction Put(ITableEntity row, ETag? proof, Action<ETag>? then = null)
    {
        actions.Add(proof is { } etag
            ? new(TableTransactionActionType.UpdateReplace, row, etag)
            : new(TableTransactionActionType.Add, row));
        if (then is not null) remember[actions.Count - 1] = then;
        return this;
    }

    public async Task StoreAsync()
    {
        var answer = await rows.Table.SubmitTransactionAsync(actions);
        foreach (var (index, note) in remember)
            note(answer.Value[index].Headers.ETag!.Value);
    }
}
