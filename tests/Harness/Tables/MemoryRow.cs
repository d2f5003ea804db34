using Azure;

namespace ContactFunctions.Harness.Tables;

/// <summary>One stored version of a row. Never changed: a write puts another one in its place.</summary>
/// <param name="Properties">In the service's types: string, int, long, double, bool, Guid, DateTimeOffset, byte[]; no nulls.</param>
public sealed record MemoryRow(
    string PartitionKey, string RowKey, ETag ETag, DateTimeOffset Timestamp, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>Also finds the keys; null when the row has no such property.</summary>
    public object? Find(string name) => name switch
    {
        "PartitionKey" => PartitionKey,
        "RowKey" => RowKey,
        "Timestamp" => Timestamp,
        _ => Properties.GetValueOrDefault(name),
    };
}
