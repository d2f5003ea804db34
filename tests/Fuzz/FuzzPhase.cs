using ContactFunctions.Fuzz.Checks;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz;

/// <summary>One app, so many cases: what was answered, what became of its memory, and whether it still works.</summary>
internal sealed class FuzzPhase
{
    /// <summary>What two hosts may take at most, and what the last quarter of a run may add to the one before, in MiB.</summary>
    private const double PeakMax = 1_024;
    private const double GrowthMax = 50;

    /// <summary>
    /// What a host may keep on its managed heap, 160 MiB as the runtime reads it (hexadecimal): left alone it collects as late as the machine allows,
    /// and what is kept for good could not be told from what was not collected yet.
    /// </summary>
    private const string HeapMax = "A000000";
    private const int CasesBetweenTidying = 1_000;
    private const int FaultLines = 14;
    private const int FaultLinesMax = 140;

    private readonly Tally tally;
    private readonly ResidentSet memory;
    private readonly TimeSpan took;
    private readonly string? broken;
    private readonly IReadOnlyList<string> faults;

    private readonly IReadOnlyList<string> last;

    private FuzzPhase(Tally tally, ResidentSet memory, TimeSpan took, string? broken, string[] output)
    {
        (this.tally, this.memory, this.took, this.broken) = (tally, memory, took, broken);
        faults = [.. FaultsIn(output).Take(FaultLinesMax)];
        last = output[^Math.Min(output.Length, FaultLinesMax)..];
    }

    public static IReadOnlyDictionary<string, string> GivenLimits { get; } = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = HeapMax };

    /// <summary>Limits that let one address and a few tokens ask as often as they can.</summary>
    public static IReadOnlyDictionary<string, string> RaisedLimits { get; } =
        DevelopmentSettings.Names("RateLimits__").ToDictionary(name => name, _ => "100000").Concat(GivenLimits).ToDictionary();

    public bool HasFailed => tally.Failed > 0 || broken is not null || MemoryFault is not null;

    private string? MemoryFault =>
        memory.Peak > PeakMax ? $"more than {PeakMax} MiB"
        : memory.Quarters is [.., var before, var last] && last - before > GrowthMax ? $"still growing: {before:f0} to {last:f0} MiB"
        : memory.HostsLived ? null : "a host ended and was replaced";

    public static async Task<FuzzPhase> RunAsync(App app, int seed, int first, int count, CancellationToken ct)
    {
        var world = await World.SetAsync(app, ct);
        var run = new FuzzRun(world, seed) { TidyEvery = CasesBetweenTidying };
        var memory = new ResidentSet(app);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watching = memory.WatchAsync(over.Token);
        var started = TimeProvider.System.GetTimestamp();
        await run.SendAsync(first, count, ct);
        var took = TimeProvider.System.GetElapsedTime(started);
        await over.CancelAsync();
        await watching;
        return new FuzzPhase(run.Tally, memory, took, await BrokenAsync(app, world, ct), [.. app.Output]);
    }

    public IEnumerable<string> Lines() =>
    [
        .. tally.Lines(),
        $"{tally.Requests} requests in {took.TotalSeconds:f1} s, {tally.Requests / took.TotalSeconds:f0}/s; wrong: {tally.Failed}",
        $"memory of both hosts, MiB: start {memory.Start:f0}, quarters {string.Join(" / ", memory.Quarters.Select(one => $"{one:f0}"))}, peak {memory.Peak:f0}, end {memory.End:f0}{(MemoryFault is { } fault ? $" ({fault})" : "")}",
        $"control chat: {broken ?? "works"}",
        .. tally.Failures.Select(one => $"WRONG case {one.Number} as {one.Caller}: {one.What}{Environment.NewLine}      {one.Request}"),
        .. faults,
        .. broken is null ? [] : last,
    ];

    /// <summary>What the hosts said of doors that failed and of events they could not take, with the first lines of each exception.</summary>
    private static IEnumerable<string> FaultsIn(string[] output) =>
        output.SelectMany((line, at) => TellsOfFault(line) ? output[at..Math.Min(output.Length, at + FaultLines)] : []);

    private static bool TellsOfFault(string line) =>
        (line.Contains("Door ", StringComparison.Ordinal) && line.Contains(" failed", StringComparison.Ordinal))
        || line.Contains("An event could not be stored", StringComparison.Ordinal);

    private static async Task<string?> BrokenAsync(App app, World world, CancellationToken ct)
    {
        try
        {
            await ControlChat.RunAsync(app, world.Supervisor, ct);
            return null;
        }
        catch (Exception e) when (e is ApiProblem or TimeoutException or InvalidOperationException or HttpRequestException)
        {
            return e.Message;
        }
    }
}
