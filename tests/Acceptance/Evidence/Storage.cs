using Azure.Data.Tables;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Evidence;

/// <summary>What the tables hold, behind the app's back.</summary>
internal static class Storage
{
    /// <summary>Where any of these words stands, in any row of any table: <c>table partition row column</c>.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(App app, params IReadOnlyList<string> words)
    {
        var service = new TableServiceClient(app.StorageConnectionString);
        var found = new List<string>();
        await foreach (var table in service.QueryAsync(cancellationToken: Ct))
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Ct))
                found.AddRange(row
                    .Where(cell => cell.Value is string text && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    .Select(cell => $"{table.Name} {row.PartitionKey} {row.RowKey} {cell.Key}"));
        return found;
    }
}
