namespace ContactFunctions.LocalWorker.Queues.Storage;

/// <summary>A received message, its text as it is on the wire.</summary>
internal sealed record StoredMessage(
    string Id,
    string PopReceipt,
    int DequeueCount,
    DateTimeOffset InsertedOn,
    DateTimeOffset ExpiresOn,
    DateTimeOffset NextVisibleOn,
    string Text);
