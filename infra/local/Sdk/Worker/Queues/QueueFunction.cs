using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Queues.Storage;
using ContactFunctions.LocalWorker.Settings;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>A queue-triggered function with its queues and their settings.</summary>
internal sealed record QueueFunction(FunctionMethod Function, StorageQueue Queue, StorageQueue Poison, QueueSettings Settings)
{
    public int BatchSize => Math.Clamp(Settings.BatchSize, 1, QueueSettings.BatchSizeMax);

    public int NewBatchThreshold => Settings.NewBatchThreshold ?? Environment.ProcessorCount * BatchSize / 2;
}
