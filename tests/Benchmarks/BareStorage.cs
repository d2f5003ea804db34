using Azure.Data.Tables;

namespace ContactFunctions.Benchmarks;

/// <summary>What a message costs without everything around it: one transaction of three entities, straight to the table service.</summary>
internal sealed class BareStorage
{
    private readonly TableClient table;

    private BareStorage(TableClient table) => this.table = table;

    public static async Task<BareStorage> OpenAsync(Stage stage)
    {
        var table = new TableClient(stage.DirectStorage, "Bare");
        await table.CreateIfNotExistsAsync();
        return new BareStorage(table);
    }

    public async Task<int> WriteAsync(string partition, int number)
    {
        TableEntity Row(string key) => new(partition, key) { ["Json"] = new string('x', 600) };
        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, Row("head")),
            new(TableTransactionActionType.Add, Row($"e|{number}")),
            new(TableTransactionActionType.Add, Row($"k|{number}")),
        ]);
        return number;
    }
}
