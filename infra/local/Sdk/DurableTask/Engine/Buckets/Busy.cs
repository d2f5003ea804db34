namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>Counts what is still to be done, so that one can wait until it is nothing.</summary>
/// <param name="whole">Counts the same and more; null: this is the whole.</param>
internal sealed class Busy(Busy? whole = null)
{
    private readonly Lock _lock = new();
    private int _count;
    private TaskCompletionSource? _idle;

    public void Enter()
    {
        whole?.Enter();
        lock (_lock)
            _count++;
    }

    public void Exit()
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
            if (--_count == 0)
                (idle, _idle) = (_idle, null);
        idle?.SetResult();
        whole?.Exit();
    }

    public Task WhenIdleAsync()
    {
        lock (_lock)
            return _count == 0
                ? Task.CompletedTask
                : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }
}
