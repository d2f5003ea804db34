namespace ContactFunctions.Harness;

/// <summary>
/// A clock that a test moves by hand. Timers fire inside <see cref="Advance"/>, on the calling thread, ordered by due time and then by the
/// order in which they were armed; while one fires, the clock shows its due time. Timers armed by a callback fire in the same call when due.
/// A timer armed with a due time of zero fires at once, inside the call that arms it.
/// </summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    /// <summary>A Monday morning.</summary>
    public static readonly DateTimeOffset DefaultStart = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly SortedSet<ManualTimer> armed = new(ManualTimer.FiringOrder);
    private readonly List<(int Count, TaskCompletionSource Signal)> watchers = [];
    private DateTimeOffset now = start;
    private long order;

    public ManualTime() : this(DefaultStart)
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are armed now.</summary>
    public int Timers
    {
        get { lock (gate) return armed.Count; }
    }

    /// <summary>When the next timer is due; null when none is armed.</summary>
    public DateTimeOffset? NextDue
    {
        get { lock (gate) return armed.Min?.Due; }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires what becomes due on the way.</summary>
    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    public void AdvanceTo(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, GetUtcNow());
        while (TakeDue(moment) is { } timer)
            timer.Fire();
        lock (gate) now = now < moment ? moment : now;
    }

    /// <summary>Ends once <paramref name="count"/> timers or more are armed: the code under test has reached its wait.</summary>
    public Task TimersArmedAsync(int count)
    {
        lock (gate)
        {
            if (armed.Count >= count)
                return Task.CompletedTask;
            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((count, signal));
            return signal.Task;
        }
    }

    internal void Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            armed.Remove(timer);
            if (dueTime < TimeSpan.Zero)
                return;
            timer.Set(now + dueTime, period, order++);
            if (dueTime > TimeSpan.Zero)
                Add(timer);
            else if (period > TimeSpan.Zero)
                Rearm(timer);
        }
        if (dueTime == TimeSpan.Zero)
            timer.Fire();
    }

    internal void Disarm(ManualTimer timer)
    {
        lock (gate) armed.Remove(timer);
    }

    private ManualTimer? TakeDue(DateTimeOffset moment)
    {
        lock (gate)
        {
            if (armed.Min is not { } timer || timer.Due > moment)
                return null;
            now = timer.Due > now ? timer.Due : now;
            armed.Remove(timer);
            if (timer.Period > TimeSpan.Zero)
                Rearm(timer);
            return timer;
        }
    }

    private void Rearm(ManualTimer timer)
    {
        timer.Set(timer.Due + timer.Period, timer.Period, order++);
        Add(timer);
    }

    private void Add(ManualTimer timer)
    {
        armed.Add(timer);
        foreach (var watcher in watchers.Where(w => w.Count <= armed.Count).ToArray())
        {
            watchers.Remove(watcher);
            watcher.Signal.SetResult();
        }
    }
}
