namespace ContactFunctions.Emulators.Loopback;

/// <summary>Counts what changed, and wakes those who wait for more.</summary>
internal sealed class Changes
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = NewSignal();
    private long version;

    public long Version => Volatile.Read(ref version);

    public void Raise()
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            version++;
            (waiting, next) = (next, NewSignal());
        }
        waiting.SetResult();
    }

    /// <summary>Ends as soon as the version is another than <paramref name="seen"/>.</summary>
    public Task AfterAsync(long seen)
    {
        lock (gate)
            return version == seen ? next.Task : Task.CompletedTask;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
