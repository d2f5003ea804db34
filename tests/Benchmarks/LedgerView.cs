using System.Text.Json;
using Azure.Data.Tables;

namespace ContactFunctions.Benchmarks;

/// <summary>Looks at the ledger's rows beside the app, past the proxy that counts.</summary>
internal sealed class LedgerView(string storage)
{
    private const int LooksMax = 5;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly TableClient table = new(storage, "Routing");

    public Task<List<LedgerRow>> OfferedAsync() => PlacementsAsync(" and State eq 'Offered'");

    public Task<List<LedgerRow>> AllAsync() => PlacementsAsync("");

    /// <summary>Used units by operator.</summary>
    public async Task<Dictionary<string, int>> UnitsAsync() => await table
        .QueryAsync<TableEntity>("PartitionKey eq 'default' and RowKey ge 'o|' and RowKey lt 'o}'")
        .ToDictionaryAsync(row => row.RowKey[2..], Units);

    public ValueTask<int> TicketsAsync() => table.QueryAsync<TableEntity>("PartitionKey eq 'default' and RowKey ge 'w|' and RowKey lt 'w}'").CountAsync();

    /// <summary>Operators whose units are not what they hold. Rows are read at different moments, so that it is looked at again before it is believed.</summary>
    public async Task<int> UnbalancedAsync()
    {
        for (var look = 1; ; look++)
        {
            var held = (await AllAsync()).SelectMany(row => new[] { row.Owner, row.Asked }).OfType<string>().CountBy(person => person).ToDictionary();
            var wrong = (await UnitsAsync()).Count(one => held.GetValueOrDefault(one.Key) != one.Value);
            if (wrong == 0 || look == LooksMax) return wrong;
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

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
