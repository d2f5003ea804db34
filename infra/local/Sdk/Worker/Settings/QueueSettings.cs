namespace ContactFunctions.LocalWorker.Settings;

/// <summary><c>extensions.queues</c> of host.json, with the extension's defaults and bounds.</summary>
internal sealed record QueueSettings
{
    public const int BatchSizeMax = 32;

    /// <summary>Longest wait between two polls of an empty queue; at least 100 ms. Default: 1 minute.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message stays hidden after its function failed. Default: zero.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Messages fetched at once, 1 to 32. Default: 16.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>Attempts before a message goes to the poison queue; at least 1. Default: 5.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>The next batch is fetched when no more than this many messages are being processed. Default: half a batch per processor.</summary>
    public int? NewBatchThreshold { get; init; }

    /// <summary><c>base64</c> (default) or <c>none</c>.</summary>
    public QueueMessageEncoding MessageEncoding { get; init; } = QueueMessageEncoding.Base64;
}
