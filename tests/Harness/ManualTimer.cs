namespace ContactFunctions.Harness;

/// <summary>A timer of <see cref="ManualTime"/>.</summary>
internal sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
{
    public static readonly IComparer<ManualTimer> FiringOrder =
        Comparer<ManualTimer>.Create((a, b) => (a.Due, a.Order).CompareTo((b.Due, b.Order)));

    private volatile bool disposed;

    public DateTimeOffset Due { get; private set; }

    public TimeSpan Period { get; private set; }

    /// <summary>Decides between timers that are due at the same instant.</summary>
    public long Order { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
            return false;
        time.Arm(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        disposed = true;
        time.Disarm(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Set(DateTimeOffset due, TimeSpan period, long order) => (Due, Period, Order) = (due, period, order);

    internal void Fire()
    {
        if (!disposed)
            callback(state);
    }
}
