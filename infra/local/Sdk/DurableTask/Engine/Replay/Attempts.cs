using ContactFunctions.DurableEngine.Histories;
using Microsoft.DurableTask;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>Repeats a durable call as its options say; the waits between are durable timers.</summary>
internal static class Attempts
{
    /// <param name="begin">Schedules one attempt.</param>
    public static async Task<string?> RunAsync(
        TaskOrchestrationContext context, string name, TaskRetryOptions? retry, Func<OpenTask> begin)
    {
        var firstAt = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            var task = begin();
            try
            {
                return await task.Outcome;
            }
            catch (AttemptFailedException e)
            {
                if (!await GoesOnAsync(context, retry, attempt, firstAt, e.Failure))
                    throw new TaskFailedException(name, task.Decision.Id, e.Failure.ToDetails());
            }
        }
    }

    private static async Task<bool> GoesOnAsync(
        TaskOrchestrationContext context, TaskRetryOptions? retry, int attempt, DateTime firstAt, Failure failure)
    {
        if (failure.Final || retry is null)
            return false;
        var spent = context.CurrentUtcDateTime - firstAt;
        if (retry.Handler is { } handler)
            return await handler(new RetryContext(context, attempt, failure.ToDetails(), spent, CancellationToken.None));
        if (DelayAfter(retry.Policy!, attempt, spent, failure) is not { } delay)
            return false;
        await context.CreateTimer(delay, CancellationToken.None);
        return true;
    }

    private static TimeSpan? DelayAfter(RetryPolicy policy, int attempt, TimeSpan spent, Failure failure)
    {
        var isOver = policy.RetryTimeout != Timeout.InfiniteTimeSpan && spent >= policy.RetryTimeout;
        if (attempt >= policy.MaxNumberOfAttempts || isOver || !IsWorthIt(policy, failure))
            return null;
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        var ticks = policy.FirstRetryInterval.Ticks * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return ticks < longest.Ticks ? TimeSpan.FromTicks((long)ticks) : longest;
    }

    private static bool IsWorthIt(RetryPolicy policy, Failure failure)
    {
        try
        {
            return policy.Handles(failure.ToDetails());
        }
        // A broken predicate must not hide the failure that it was asked about.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return false;
        }
    }
}
