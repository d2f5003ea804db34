using System.Diagnostics;

namespace ContactFunctions.Benchmarks;

/// <summary>Times in milliseconds and their percentiles.</summary>
internal sealed class Sample
{
    private readonly List<double> times = [];

    public int Count => times.Count;

    public double P50 => Percentile(50);

    public double P99 => Percentile(99);

    public double Max => times.Count == 0 ? 0 : times.Max();

    public void Add(long begin) => Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);

    public void Add(double milliseconds)
    {
        lock (times)
            times.Add(milliseconds);
    }

    public async Task<T> TimeAsync<T>(Func<Task<T>> work)
    {
        var begin = Stopwatch.GetTimestamp();
        var result = await work();
        Add(begin);
        return result;
    }

    private double Percentile(int share)
    {
        lock (times)
        {
            var ordered = times.Order().ToArray();
            if (ordered.Length == 0) return 0;
            return ordered[Math.Clamp((int)Math.Ceiling(ordered.Length * share / 100.0) - 1, 0, ordered.Length - 1)];
        }
    }
}
