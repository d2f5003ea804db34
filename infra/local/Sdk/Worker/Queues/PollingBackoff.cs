namespace ContactFunctions.LocalWorker.Queues;

/// <summary>Waits between polls of an empty queue: from 100 ms, doubled each time with a fifth of jitter, up to the configured maximum.</summary>
internal sealed class PollingBackoff(TimeSpan longest)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private const double Jitter = 0.2;

    private readonly TimeSpan longest = longest < Shortest ? Shortest : longest;
    private TimeSpan next = Shortest;

    public void Reset() => next = Shortest;

    public TimeSpan Next()
    {
        var wait = next;
        next = Least(next * (2 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1))));
        return Least(wait);
    }

    private TimeSpan Least(TimeSpan wait) => wait < longest ? wait : longest;
}
