using ContactFunctions.Domain.Process;
using ContactFunctions.Workflows.Duties;
using Microsoft.DurableTask;

namespace ContactFunctions.Workflows;

/// <summary>
/// One conversation from queue to end: sleeps until its next duty is due or somebody tells it a newer course, performs the duty, and
/// sleeps again. It decides nothing: record and ledger are the truth, this is what moves them on.
/// </summary>
/// <remarks>
/// One wait for <c>signal</c> is pending all the time and is never cancelled, because a cancelled waiter would swallow the next event.
/// History begins anew only while that wait is unserved: a signal that it holds already would be lost with it.
/// </remarks>
public static class ConversationWorkflow
{
    public const string Name = "Conversation";

    /// <summary>Name of the one event that the instance listens to; its payload is a <see cref="Course"/>.</summary>
    public const string Signal = "signal";

    /// <summary>Steps after which history begins anew.</summary>
    public const int StepsMax = 50;

    /// <summary>How long a duty that failed for good rests before the conversation is settled anew.</summary>
    public static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    private static readonly TaskOptions Retries = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 6, firstRetryInterval: TimeSpan.FromMilliseconds(500), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromSeconds(10)));

    public static async Task RunAsync(TaskOrchestrationContext context)
    {
        var course = context.GetInput<Course>() ?? throw new InvalidOperationException("A conversation begins with a course.");
        var signal = context.WaitForExternalEvent<Course>(Signal);
        for (var step = 0; !course.IsOver; step++)
        {
            if (step >= StepsMax && !signal.IsCompleted)
            {
                context.ContinueAsNew(course, preserveUnprocessedEvents: true);
                return;
            }

            context.SetCustomStatus(course.State.ToString());
            var duty = course.Next ?? throw new InvalidOperationException($"A conversation that is {course.State} has nothing to wake it.");
            if (await SignalledBeforeAsync(context, signal, duty.DueAt))
            {
                course = course.Or(signal.Result!);
                signal = context.WaitForExternalEvent<Course>(Signal);
            }
            else
            {
                course = course.After(duty, await PerformAsync(context, course, duty), context.CurrentUtcDateTime);
            }
        }
    }

    /// <summary>True when a signal is there before <paramref name="due"/>; a signal that is there already always comes first.</summary>
    private static async Task<bool> SignalledBeforeAsync(TaskOrchestrationContext context, Task signal, DateTimeOffset due)
    {
        if (signal.IsCompleted || due.UtcDateTime <= context.CurrentUtcDateTime)
            return signal.IsCompleted;
        using var awake = new CancellationTokenSource();
        var timer = context.CreateTimer(due.UtcDateTime, awake.Token);
        var first = await Task.WhenAny(signal, timer);
        awake.Cancel();
        return first == signal;
    }

    /// <summary>A duty that fails again and again gives way to a settlement later: an instance never dies of it (I4).</summary>
    private static async Task<Course> PerformAsync(TaskOrchestrationContext context, Course course, Duty duty)
    {
        try
        {
            return await context.CallActivityAsync<Course>(duty.Kind.ToString(), new DutyOrder(course, duty), Retries);
        }
        catch (TaskFailedException)
        {
            var later = context.CurrentUtcDateTime + RestAfterFailure;
            return course with { Duties = [new Duty(DutyKind.Settle, new DateTimeOffset(later, TimeSpan.Zero))] };
        }
    }
}
