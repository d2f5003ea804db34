using System.Collections.Concurrent;

namespace ContactFunctions.Functions.Hosting.Limits;

/// <summary>One token bucket a key. A bucket that has filled up again is as good as none, so those are forgotten.</summary>
public sealed class TokenBuckets(int burst, double perSecond, int bucketsMax, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private readonly double fullAfterSeconds = burst / perSecond;

    /// <summary>Takes as many; null when there were so many, else the time until there are.</summary>
    /// <param name="count">1 to the burst. 0 takes nothing, and asks whether there is one.</param>
    public TimeSpan? Take(string key, int count = 1)
    {
        var needed = Math.Max(1, count);
        var now = clock.GetTimestamp();
        if (buckets.Count >= bucketsMax && !buckets.ContainsKey(key))
            Forget(now);
        var bucket = buckets.GetOrAdd(key, static (_, start) => new Bucket(start.burst, start.now), (burst, now));
        lock (bucket)
        {
            bucket.Level = Math.Min(burst, bucket.Level + (clock.GetElapsedTime(bucket.At, now).TotalSeconds * perSecond));
            bucket.At = now;
            if (bucket.Level < needed)
                return TimeSpan.FromSeconds((needed - bucket.Level) / perSecond);
            bucket.Level -= count;
            return null;
        }
    }

    /// <summary>Full buckets go; when that is not enough, all of them: a flood of keys must not take the memory of the host.</summary>
    private void Forget(long now)
    {
        foreach (var (key, bucket) in buckets)
            if (clock.GetElapsedTime(bucket.At, now).TotalSeconds >= fullAfterSeconds)
                buckets.TryRemove(key, out _);
        if (buckets.Count >= bucketsMax)
            buckets.Clear();
    }

    private sealed class Bucket(double level, long at)
    {
        public double Level { get; set; } = level;

        public long At { get; set; } = at;
    }
}
