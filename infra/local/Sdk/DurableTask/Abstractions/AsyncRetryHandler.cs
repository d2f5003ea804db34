namespace Microsoft.DurableTask;

/// <summary>As <see cref="RetryHandler"/>; may await durable tasks of the orchestration, for instance a timer, and nothing else.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
