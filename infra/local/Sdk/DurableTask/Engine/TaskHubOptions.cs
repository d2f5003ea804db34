using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace ContactFunctions.DurableEngine;

internal sealed record TaskHubOptions
{
    public required TableServiceClient Tables { get; init; }

    /// <summary>Prefix of the hub's tables: 1 to 40 letters and digits, a letter first.</summary>
    public string HubName { get; init; } = "ContactFunctions";

    /// <summary>Fixed for the life of a hub, because an instance's bucket follows from it; 1 to 16.</summary>
    public int PartitionCount { get; init; } = 4;

    public int MaxConcurrentActivities { get; init; } = 64;

    public int MaxConcurrentOrchestrators { get; init; } = 64;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Counts the leases between hosts. Tests that jump over days keep it apart from the orchestrations' clock.</summary>
    public TimeProvider LeaseClock { get => field ?? Clock; init; }

    public DataConverter Converter { get; init; } = JsonDataConverter.Default;

    /// <summary>For a hub on a store of its own, without tables. Its leases stand still.</summary>
    public static TaskHubOptions OnStore(TimeProvider clock, TimeProvider leases) => new() { Tables = null!, Clock = clock, LeaseClock = leases };
}
