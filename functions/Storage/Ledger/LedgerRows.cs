using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>Reads single rows of the ledger and remembers those used lately: deciding on a remembered row is proven by its ETag.</summary>
internal sealed class LedgerRows(TableClient table)
{
    private const int RowsKept = 10_000;

    private readonly RecentValues<Stored<Placement>> placements = new(RowsKept);
    private readonly RecentValues<Stored<OperatorState>> operators = new(RowsKept);

    public TableClient Table => table;

    /// <param name="fresh">False: what this host remembers will do.</param>
    public async Task<Stored<Placement>?> PlacementAsync(string conversationId, bool fresh)
    {
        if (!fresh && placements.TryGet(conversationId, out var known)) return known;
        if (KeyText.IsKey(conversationId) && await table.FindAsync<PlacementRow>(LedgerKeys.Partition, LedgerKeys.Placement(conversationId)) is { } row)
            return Remember(row.Stored());
        placements.Forget(conversationId);
        return null;
    }

    /// <inheritdoc cref="PlacementAsync"/>
    public async Task<Stored<OperatorState>?> OperatorAsync(string operatorId, bool fresh)
    {
        if (!fresh && operators.TryGet(operatorId, out var known)) return known;
        return await table.FindAsync<OperatorRow>(LedgerKeys.Partition, LedgerKeys.Operator(operatorId)) is { } row ? Remember(row.Stored()) : null;
    }

    public OperatorState? Remembered(string operatorId) => operators.TryGet(operatorId, out var known) ? known.Value : null;

    /// <summary>Those of them who have a row.</summary>
    public async Task<IReadOnlyDictionary<string, Stored<OperatorState>>> OperatorsAsync(IEnumerable<string> operatorIds, bool fresh)
    {
        var found = await Task.WhenAll(operatorIds.Select(id => OperatorAsync(id, fresh)));
        return found.OfType<Stored<OperatorState>>().ToDictionary(person => person.Value.Id, StringComparer.Ordinal);
    }

    public Stored<Placement> Remember(Stored<Placement> stored)
    {
        placements.Put(stored.Value.ConversationId, stored);
        return stored;
    }

    public Stored<OperatorState> Remember(Stored<OperatorState> stored)
    {
        operators.Put(stored.Value.Id, stored);
        return stored;
    }

    public void ForgetPlacement(string conversationId) => placements.Forget(conversationId);
}
