using Azure.Data.Tables;
using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>A storage account in memory; the weather is that of the conversations and of the ledger.</summary>
internal sealed class MemoryTables(TimeProvider time, ITableWeather? weather) : TableServiceClient
{
    public override TableClient GetTableClient(string tableName)
    {
        var client = new MemoryTableClient(new MemoryTable(time), tableName, tableName is "Conversations" or "Routing" ? weather : null);
        _ = client.CreateIfNotExistsAsync();
        return client;
    }
}
