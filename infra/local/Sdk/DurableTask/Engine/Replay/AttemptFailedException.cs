using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>One attempt failed; the caller of the task sees <see cref="Microsoft.DurableTask.TaskFailedException"/> after the last.</summary>
internal sealed class AttemptFailedException(Failure failure) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;
}
