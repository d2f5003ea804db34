namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>How busy this host is, in what it can see of itself without asking anybody.</summary>
public sealed class HostLoad(TimeProvider clock)
{
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LagRemembered = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly RecentMean messages = new(clock);
    private int underWay;
    private long? probedAt;
    private long? measuredAt;
    private TimeSpan lag;

    /// <summary>Takes the place of the thread pool; for tests that decide when a thread is free.</summary>
    internal Action<Action> Queue { get; init; } = static work => ThreadPool.UnsafeQueueUserWorkItem(static run => run(), work, preferLocal: false);

    public int UnderWay => Volatile.Read(ref underWay);

    /// <summary>What a message of a running conversation takes, in milliseconds: the mean of the last five seconds.</summary>
    public double MessageMilliseconds
    {
        get
        {
            lock (gate)
                return messages.Value;
        }
    }

    /// <summary>How long work waits for a thread: as measured last, or for as long as the measurement itself waits already.</summary>
    public TimeSpan Lag
    {
        get
        {
            lock (gate)
            {
                var known = measuredAt is { } at && clock.GetElapsedTime(at) < LagRemembered ? lag : TimeSpan.Zero;
                var waiting = probedAt is { } since ? clock.GetElapsedTime(since) : TimeSpan.Zero;
                return waiting > known ? waiting : known;
            }
        }
    }

    public void Began()
    {
        Interlocked.Increment(ref underWay);
        lock (gate)
        {
            if (probedAt is not null || (measuredAt is { } at && clock.GetElapsedTime(at) < BetweenProbes))
                return;
            probedAt = clock.GetTimestamp();
        }

        Queue(Measured);
    }

    /// <param name="took">Of a message of a running conversation; null for everything else.</param>
    public void Ended(TimeSpan? took)
    {
        Interlocked.Decrement(ref underWay);
        if (took is not { } time)
            return;
        lock (gate)
            messages.Add(time.TotalMilliseconds);
    }

    private void Measured()
    {
        lock (gate)
            (lag, measuredAt, probedAt) = (clock.GetElapsedTime(probedAt!.Value), clock.GetTimestamp(), null);
    }
}
