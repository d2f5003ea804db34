using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>A large floor: 200 operators, 1,000 who wait already, 20 arrivals a second for three minutes, on two hosts.</summary>
internal static class LoadBenchmark
{
    public const int Operators = 200;
    public const int Capacity = 10;
    private const int Waiting = 1_000;
    private const int ArrivalsPerSecond = 20;
    private const int AtOnce = 12;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Handling = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SnapshotAgeMax = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DrainBound = TimeSpan.FromMinutes(3);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(Stage stage)
    {
        var clock = TimeProvider.System;
        var people = new OperatorApi[Operators];
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(0, Operators, together, async (number, _) => people[number] = await stage.SignInAsync(number));
        await Parallel.ForAsync(0, Waiting, together, async (_, ct) => await stage.App.OpenChatAsync(text: "hello", ct: ct));
        var ledger = new LedgerView(stage.DirectStorage);
        var floor = new Floor(people, ledger, Capacity, Handling);
        using var stop = new CancellationTokenSource();
        var (began, operations) = (clock.GetUtcNow(), stage.StorageOperations);
        await Parallel.ForEachAsync(people, together, async (person, ct) => await person.GoAvailableAsync(ct));
        var work = floor.WorkAsync(stop.Token);
        var failed = await ArriveAsync(stage, clock);
        var expected = Waiting + (int)(ArrivalsPerSecond * Span.TotalSeconds) - failed;
        var drained = clock.GetTimestamp();
        while (floor.Closed + floor.Violations.Count + floor.Delays.Count < expected && clock.GetElapsedTime(drained) < DrainBound)
            await Task.Delay(SnapshotAgeMax, clock);
        operations = stage.StorageOperations - operations;
        await stop.CancelAsync();
        await work;
        return [Surge(floor, began), Latency(floor, began), Cost(floor, operations), await SoundAsync(floor, ledger, expected, failed), Order(floor, began)];
    }

    /// <returns>How many the app refused.</returns>
    private static async Task<int> ArriveAsync(Stage stage, TimeProvider clock)
    {
        var failed = 0;
        var arrivals = new List<Task>();
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1) / ArrivalsPerSecond, clock);
        for (var number = 0; number < ArrivalsPerSecond * Span.TotalSeconds; number++)
        {
            await beat.WaitForNextTickAsync();
            arrivals.Add(OneAsync());
        }

        await Task.WhenAll(arrivals);
        return failed;

        async Task OneAsync()
        {
            try
            {
                await stage.App.OpenChatAsync(text: "hello");
            }
            catch (Exception e) when (e is ApiProblem or HttpRequestException or TaskCanceledException)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    /// <summary>Whoever comes while the first thousand wait stands behind them: what they wait tells of the queue, not of the app.</summary>
    private static Measurement Latency(Floor floor, DateTimeOffset began)
    {
        var sample = new Sample();
        var clear = Clear(floor, began);
        foreach (var row in floor.Offered.Values.Where(row => row.EnqueuedAt > clear))
            sample.Add((row.OfferedAt!.Value - row.EnqueuedAt).TotalMilliseconds);
        return new Measurement(
            "load: arrival → offer in the ledger, 20 arrivals/s, 200 operators, two hosts, once nobody waits from before", "p50 ≤ 250 ms",
            sample.P50 <= 250, $"p50 {sample.P50:0} ms, p99 {sample.P99:0} ms, worst {sample.Max:0} ms ({sample.Count} arrivals)");
    }

    private static Measurement Surge(Floor floor, DateTimeOffset began)
    {
        var span = Clear(floor, began) - began;
        return new Measurement(
            "load: 1,000 waiting, 200 operators come back while 20 a second arrive, until all of the thousand are offered", "≤ 30 s",
            span <= TimeSpan.FromSeconds(30), $"{span.TotalSeconds:0.0} s");
    }

    private static DateTimeOffset Clear(Floor floor, DateTimeOffset began) =>
        floor.Offered.Values.Where(row => row.EnqueuedAt < began).Max(row => row.OfferedAt!.Value);

    private static Measurement Cost(Floor floor, long operations)
    {
        var each = operations / (double)Math.Max(1, floor.Offered.Count);
        return new Measurement(
            "load: storage operations per assignment (arrival, offer, accept, close, heartbeats, idle app)", "≤ 60", each <= 60, $"{each:0.0} ({operations} in all)");
    }

    private static async Task<Measurement> SoundAsync(Floor floor, LedgerView ledger, int expected, int failed)
    {
        var unbalanced = await ledger.UnbalancedAsync();
        var waiting = (await ledger.AllAsync()).Count(row => row.State == "Waiting");
        var tickets = await ledger.TicketsAsync();
        return new Measurement(
            "load: violations (two offers at once, beyond the room, an offer refused, units that are not what is held)", "0",
            floor.Violations.IsEmpty && unbalanced == 0 && waiting == tickets,
            $"{floor.Violations.Count}{First(floor.Violations)}; {unbalanced} operators out of balance; {tickets} tickets for {waiting} who wait",
            floor.Closed == expected ? null : $"{floor.Closed} of {expected} served to the end; {floor.Delays.Count} talks cut short by delays{First(floor.Delays)}; {failed} arrivals without an answer");
    }

    /// <summary>Of those who waited before anybody was there: one queue and equal operators, so nobody is offered much later than who came after them.</summary>
    private static Measurement Order(Floor floor, DateTimeOffset began)
    {
        var overtaken = 0;
        var earliest = DateTimeOffset.MaxValue;
        List<LedgerRow> backlog = [.. floor.Offered.Values.Where(row => row.EnqueuedAt < began).OrderByDescending(row => row.EffectiveAt)];
        foreach (var row in backlog)
        {
            if (row.OfferedAt - SnapshotAgeMax > earliest) overtaken++;
            earliest = row.OfferedAt < earliest ? row.OfferedAt!.Value : earliest;
        }

        return new Measurement("load: overtaken by somebody who came later, by more than 1 s", "0", overtaken == 0, $"{overtaken} of {backlog.Count}");
    }

    private static string First(IEnumerable<string> all) => all.FirstOrDefault() is { } first ? $" (first: {first})" : "";
}
