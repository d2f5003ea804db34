using System.Collections.Concurrent;
using Azure.Data.Tables;
using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>One host's way to tables in memory that several hosts share.</summary>
internal sealed class SharedTables(ConcurrentDictionary<string, MemoryTable> tables, TimeProvider time, ITableWeather? weather) : TableServiceClient
{
    public override TableClient GetTableClient(string tableName)
    {
        var client = new MemoryTableClient(
            tables.GetOrAdd(tableName, _ => new MemoryTable(time)), tableName, tableName == "Conversations" ? weather : null);
        _ = client.CreateIfNotExistsAsync();
        return client;
    }
}
