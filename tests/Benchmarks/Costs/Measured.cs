namespace ContactFunctions.Benchmarks.Costs;

/// <summary>What one run showed, for each conversation unless something else is said.</summary>
/// <param name="TableOperations">Of the application's own tables.</param>
/// <param name="QueueMessages">Put into the application's own queues.</param>
/// <param name="Doors">HTTP requests that reached a function.</param>
/// <param name="Pushes">Calls of SignalR Service.</param>
/// <param name="Deliveries">Messages that SignalR Service handed to a connection.</param>
/// <param name="StoredBytes">Written to tables.</param>
/// <param name="Spans">Of all traces, none left out.</param>
/// <param name="OperationsPerBeat">Table operations of one heartbeat of a console.</param>
/// <param name="OperationsPerSweep">Table operations of one run of the sweeper with nothing to do.</param>
internal sealed record Measured(
    int Conversations, double TableOperations, double QueueMessages, double Doors, double Pushes, double Deliveries, double StoredBytes,
    DurableWork Durable, double Spans, double OperationsPerBeat, double OperationsPerSweep);
