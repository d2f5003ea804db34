using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Functions.Storage;

/// <summary>What every stored row carries.</summary>
internal abstract class Row : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }
}
