namespace ContactFunctions.DurableEngine.Storage;

/// <summary>What a new owner has to know of an instance before it reads it.</summary>
internal sealed record InstanceSummary(string Id, bool IsFinal, DateTimeOffset? WakeAt, bool HasWork);
