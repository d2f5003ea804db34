namespace Azure.Data.Tables.Wire;

/// <summary>Addresses inside the service: keys are quoted, quotes in them doubled, everything else percent-encoded.</summary>
internal static class EntityPath
{
    public static string Of(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    private static string Escape(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
    }
}
