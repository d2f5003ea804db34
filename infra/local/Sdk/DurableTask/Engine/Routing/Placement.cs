namespace ContactFunctions.DurableEngine.Routing;

/// <summary>Which bucket an instance is in, and which host a bucket belongs to.</summary>
internal static class Placement
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>FNV-1a over the id's characters: the same in every process, for ever.</summary>
    public static int BucketOf(string instanceId, int buckets)
    {
        var hash = FnvOffset;
        foreach (var character in instanceId)
            hash = unchecked((hash ^ character) * FnvPrime);
        return (int)(hash % (uint)buckets);
    }

    /// <param name="hosts">Those that live; every host sees the same ones sooner or later.</param>
    public static string HostOf(int bucket, IEnumerable<string> hosts)
    {
        string[] ordered = [.. hosts.Order(StringComparer.Ordinal)];
        return ordered[bucket % ordered.Length];
    }
}
