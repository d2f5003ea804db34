namespace ContactFunctions.Functions.Realtime;

/// <summary>
/// Keeps callers from waiting, one hint after the other, for a service that takes calls and does not answer. After two slow failures in a
/// row only one call in five seconds finds out whether it is back.
/// </summary>
internal sealed class Outage(TimeProvider clock)
{
    public const int SlowFailuresMin = 2;
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>A failure that came sooner, such as a refused connection, kept nobody waiting.</summary>
    public static readonly TimeSpan SlowFrom = TimeSpan.FromSeconds(1);

    private int slowFailures;
    private long lastTry;

    /// <summary>Whether to call the service now.</summary>
    public bool MayCall()
    {
        if (Volatile.Read(ref slowFailures) < SlowFailuresMin)
            return true;
        var last = Interlocked.Read(ref lastTry);
        return clock.GetElapsedTime(last) >= Rest && Interlocked.CompareExchange(ref lastTry, clock.GetTimestamp(), last) == last;
    }

    public void Answered() => Volatile.Write(ref slowFailures, 0);

    /// <param name="started">Timestamp from before the call.</param>
    public void Failed(long started)
    {
        if (clock.GetElapsedTime(started) < SlowFrom)
            return;
        Interlocked.Exchange(ref lastTry, clock.GetTimestamp());
        Interlocked.Increment(ref slowFailures);
    }
}
