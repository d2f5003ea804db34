using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz.Checks;

/// <summary>The memory of the function hosts while they are mistreated, in MiB.</summary>
internal sealed class ResidentSet(App app)
{
    private const double BytesPerMebibyte = 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, int> first = Hosts(app);
    private readonly List<double> samples = [Now(app)];

    /// <summary>Of the hosts together.</summary>
    public double Start => samples[0];

    public double Peak => samples.Max();

    public double End => samples[^1];

    /// <summary>Averages of the four quarters of the run: what goes on growing is seen in the last two.</summary>
    public IReadOnlyList<double> Quarters => [.. samples.Chunk(Math.Max(1, (samples.Count + 3) / 4)).Select(quarter => quarter.Average())];

    /// <summary>Whether a host ended, of whatever, and another one took its place.</summary>
    public bool HostsLived => Hosts(app).All(host => first[host.Key] == host.Value);

    public async Task WatchAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        while (!ct.IsCancellationRequested)
        {
            samples.Add(Now(app));
            try
            {
                await timer.WaitForNextTickAsync(ct);
            }
            catch (OperationCanceledException)
            {
                samples.Add(Now(app));
            }
        }
    }

    private static Dictionary<string, int> Hosts(App app) =>
        app.Processes.Where(process => process.Key.StartsWith("functions", StringComparison.Ordinal)).ToDictionary();

    private static double Now(App app) => Hosts(app).Values.Sum(Of);

    private static double Of(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WorkingSet64 / BytesPerMebibyte;
        }
        catch (ArgumentException)
        {
            // It ended just now, which HostsLived tells.
            return 0;
        }
    }
}
