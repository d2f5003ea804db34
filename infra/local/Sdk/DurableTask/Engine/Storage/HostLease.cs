namespace ContactFunctions.DurableEngine.Storage;

/// <summary>A process that works on the hub. After its end others take its buckets.</summary>
internal sealed record HostLease(string Host, Door Door, DateTimeOffset ExpiresAt);
