namespace ContactFunctions.LocalWorker.Settings;

/// <summary><c>extensions.durableTask</c> of host.json.</summary>
internal sealed record DurableSettings
{
    public string HubName { get; init; } = "ContactFunctions";

    public DurableStorage StorageProvider { get; init; } = new();

    /// <summary>Default: 10 per processor.</summary>
    public int MaxConcurrentActivityFunctions { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>Default: 10 per processor.</summary>
    public int MaxConcurrentOrchestratorFunctions { get; init; } = 10 * Environment.ProcessorCount;

    internal sealed record DurableStorage
    {
        public int PartitionCount { get; init; } = 4;
    }
}
