namespace ContactFunctions.Benchmarks;

/// <summary>What a request to a storage service is billed as.</summary>
internal static class StorageKind
{
    public const string Batch = "batch";
    public const string Read = "read";
    public const string Scan = "scan";
    public const string Write = "write";
    public const string Delete = "delete";

    /// <param name="target">Path and query, as it was sent.</param>
    public static string Of(string method, string target)
    {
        var path = target.Split('?')[0];
        return method switch
        {
            "GET" or "HEAD" => path.Contains("RowKey=", StringComparison.Ordinal) || !path.EndsWith("()", StringComparison.Ordinal) ? Read : Scan,
            "DELETE" => Delete,
            _ => path.EndsWith("/$batch", StringComparison.Ordinal) ? Batch : Write,
        };
    }
}
