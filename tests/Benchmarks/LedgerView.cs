using System.Text.Json;
using Azure.Data.Tables;

namespace ContactFunctions.Benchmarks;

/// <summary>Looks at the ledger's rows beside the app, past the proxy that counts.</summary>
internal sealed class LedgerView(string storage)
{
    private readonly TableClient table = new(storage, "Routing");

    public Task<List<LedgerRow>> OfferedAsync() => PlacementsAsync(" and State eq 'Offered'");

    public Task<List<LedgerRow>> AllAsync() => PlacementsAsync("");

    /// <summary>Used units by operator.</summary>
    public async Task<Dictionary<string, int>> UnitsAsync() => await table
        .QueryAsync<TableEntity>("PartitionKey eq 'default' and RowKey ge 'o|' and RowKey lt 'o}'")
        .ToDictionaryAsync(row => row.RowKey[2..], Units);

    public ValueTask<int> TicketsAsync() => table.QueryAsync<TableEntity>("PartitionKey eq 'default' and RowKey ge 'w|' and RowKey lt 'w}'").CountAsync();

    private async Task<List<LedgerRow>> PlacementsAsync(string and) => await table
        .QueryAsync<TableEntity>("PartitionKey eq 'default' and RowKey ge 'r|' and RowKey lt 'r}'" + and)
        .Select(LedgerRow.Of)
        .ToListAsync();

    private static int Units(TableEntity row)
    {
        using var json = JsonDocument.Parse(row.GetString("Json")!);
        return json.RootElement.TryGetProperty("UsedUnits", out var units) ? units.GetInt32() : 0;
    }
}
