namespace Microsoft.DurableTask;

public class RetryPolicy
{
    private static readonly TimeSpan MaxRetryIntervalDefault = TimeSpan.FromHours(1);

    /// <param name="maxNumberOfAttempts">The first attempt counts; 1 means no retry.</param>
    /// <param name="firstRetryInterval">Wait before the second attempt.</param>
    /// <param name="backoffCoefficient">Each wait is the one before times this; at least 1.</param>
    /// <param name="maxRetryInterval">Upper bound of one wait; default 1 h.</param>
    /// <param name="retryTimeout">No new attempt when this has passed since the first; default without end.</param>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
        AtLeastFirst(maxRetryInterval, firstRetryInterval, nameof(maxRetryInterval));
        AtLeastFirst(retryTimeout, firstRetryInterval, nameof(retryTimeout));
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? MaxRetryIntervalDefault;
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    public int MaxNumberOfAttempts { get; }

    public TimeSpan FirstRetryInterval { get; }

    public double BackoffCoefficient { get; }

    /// <summary><see cref="Timeout.InfiniteTimeSpan"/> means without bound.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary><see cref="Timeout.InfiniteTimeSpan"/> means without end.</summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>Answers whether a failure is worth another attempt; default: every one is. Must be deterministic.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure { init => Handles = value; }

    internal Func<TaskFailureDetails, bool> Handles { get; private init; } = static _ => true;

    private static void AtLeastFirst(TimeSpan? value, TimeSpan first, string name)
    {
        if (value is { } given && given < first && given != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, given, $"{name} must not be shorter than the first retry interval, {first}.");
    }
}
