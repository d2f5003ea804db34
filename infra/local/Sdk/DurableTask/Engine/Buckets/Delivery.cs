using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>A letter in an instance's inbox, and who waits for its answer.</summary>
internal sealed class Delivery(Letter letter)
{
    private readonly TaskCompletionSource<Answer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Letter Letter { get; } = letter;

    public Task<Answer> Answer => _answer.Task;

    public void Complete(Answer answer) => _answer.TrySetResult(answer);

    public void Fail(Exception reason)
    {
        if (_answer.TrySetException(reason))
            // The owner's own messages have nobody waiting.
            _ = _answer.Task.Exception;
    }
}
