namespace Microsoft.DurableTask;

/// <summary>Decides after a failed attempt whether there is another one. Runs inside the orchestrator, so it must be deterministic.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
