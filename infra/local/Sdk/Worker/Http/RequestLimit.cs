using ContactFunctions.LocalWorker.Settings;

namespace ContactFunctions.LocalWorker.Http;

/// <summary>So many requests run, so many more wait for them, and who comes then is refused.</summary>
internal sealed class RequestLimit(HttpSettings settings)
{
    private readonly SemaphoreSlim? concurrent =
        settings.MaxConcurrentRequests > 0 ? new SemaphoreSlim(settings.MaxConcurrentRequests) : null;

    private readonly int outstandingMax = settings.MaxOutstandingRequests > 0 ? settings.MaxOutstandingRequests : int.MaxValue;
    private int outstanding;

    /// <param name="entered">Completes when the request may run. Then, and only then, <see cref="Leave"/> is due.</param>
    public bool TryEnter(out Task entered)
    {
        if (Interlocked.Increment(ref outstanding) > outstandingMax)
        {
            Interlocked.Decrement(ref outstanding);
            entered = Task.CompletedTask;
            return false;
        }

        entered = concurrent?.WaitAsync() ?? Task.CompletedTask;
        return true;
    }

    public void Leave()
    {
        Interlocked.Decrement(ref outstanding);
        concurrent?.Release();
    }
}
