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

    public DataConverter Converter { get; init; } = JsonDataConverter.Default;
}
