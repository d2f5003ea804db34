namespace Azure.Data.Tables;

/// <summary>What every entity carries: its two keys, and what the service adds.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service stored this version; null on an entity that was not read.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version as the service names it; default on an entity that was not read.</summary>
    ETag ETag { get; set; }
}
