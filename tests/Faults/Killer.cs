using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

/// <summary>Ends function hosts as <c>kill -9</c> does, one at a time, in an order that its seed decides.</summary>
internal sealed class Killer(App app, int seed)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2.5);
    private readonly Random choice = new(seed);

    /// <returns>How many were killed.</returns>
    public async Task<int> RunAsync(int rounds, CancellationToken ct)
    {
        using var beat = new PeriodicTimer(Interval, TimeProvider.System);
        var killed = new HashSet<int>();
        for (var round = 0; round < rounds && await beat.WaitForNextTickAsync(ct); round++)
        {
            var hosts = app.Processes.Where(p => p.Key.StartsWith("functions-", StringComparison.Ordinal)).OrderBy(p => p.Key).ToArray();
            var (name, id) = hosts[choice.Next(hosts.Length)];
            if (killed.Add(id)) // Otherwise it has not come back yet.
                app.Kill(name);
        }
        return killed.Count;
    }
}
