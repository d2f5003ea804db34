namespace ContactFunctions.AppHost.Processes;

/// <summary>How long to wait before a process that died starts again: not at all, unless it dies again and again.</summary>
internal sealed class RestartPolicy(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan BackOff = TimeSpan.FromSeconds(2);

    /// <summary>The death within one <see cref="Window"/> from which on a restart waits for <see cref="BackOff"/>.</summary>
    public const int DeathThatWaits = 10;

    private readonly Queue<long> deaths = new();

    /// <summary>Counts a death that happens now.</summary>
    public TimeSpan NextDelay()
    {
        deaths.Enqueue(time.GetTimestamp());
        while (time.GetElapsedTime(deaths.Peek()) > Window)
            deaths.Dequeue();
        return deaths.Count < DeathThatWaits ? TimeSpan.Zero : BackOff;
    }
}
