namespace Microsoft.DurableTask;

/// <param name="LastAttemptNumber">1 after the first failure.</param>
/// <param name="TotalRetryTime">Since the first attempt was scheduled, in orchestration time.</param>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
