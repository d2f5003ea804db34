using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

/// <summary>Where the tables of a suite come from: the same tests run on each, so that one may stand in for the other.</summary>
public abstract class TableSource
{
    /// <summary>A new empty table.</summary>
    internal async Task<TestTable> CreateAsync()
    {
        var table = new TestTable(Client());
        await table.Client.CreateAsync(TestTable.Ct);
        return table;
    }

    protected abstract TableClient Client();
}
