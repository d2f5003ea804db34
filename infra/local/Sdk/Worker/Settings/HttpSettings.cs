namespace ContactFunctions.LocalWorker.Settings;

/// <summary><c>extensions.http</c> of host.json.</summary>
internal sealed record HttpSettings
{
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Requests that run or wait; one more is answered 429. −1: no limit, the default.</summary>
    public int MaxOutstandingRequests { get; init; } = -1;

    /// <summary>Requests that run at the same time; further ones wait. −1: no limit, the default.</summary>
    public int MaxConcurrentRequests { get; init; } = -1;
}
