using ContactFunctions.Benchmarks;
using ContactFunctions.Benchmarks.Days;
using ContactFunctions.Harness;

// Prints every budget with what was measured. Words on the command line choose the groups that contain one of them; "load", "day", "bill" and
// "suite" run only when they are named: they take minutes.
(string Group, Func<Task<IReadOnlyList<Measurement>>> Run)[] groups =
[
    ("matching", () => One(Task.FromResult(MatchingBenchmark.Run()))),
    ("watching", WatchBenchmark.RunAsync),
    ("widget", () => Task.FromResult(WidgetBenchmark.Run())),
    ("start", () => One(StartBenchmark.RunAsync())),
    ("one-host", async () =>
    {
        await using var stage = await Stage.SetAsync();
        return
        [
            await LatencyBenchmark.RunAsync(stage), await PostBenchmark.AloneAsync(stage), await PostBenchmark.ThroughputAsync(stage),
            await KillBenchmark.AnswersAgainAsync(stage),
        ];
    }),
    ("offers", async () =>
    {
        await using var stage = await Stage.SetAsync();
        return [await OfferBenchmark.RunAsync(stage)];
    }),
    ("lunch", async () =>
    {
        await using var stage = await Stage.SetAsync(instances: 2, operators: LunchBenchmark.Operators, capacity: LunchBenchmark.Capacity);
        return await LunchBenchmark.RunAsync(stage);
    }),
    ("load", async () =>
    {
        await using var stage = await Stage.SetAsync(instances: 2, countStorage: true, operators: LoadBenchmark.Operators, capacity: LoadBenchmark.Capacity);
        return await LoadBenchmark.RunAsync(stage);
    }),
    ("long", async () =>
    {
        await using var stage = await Stage.SetAsync();
        return await LongBenchmark.RunAsync(stage);
    }),
    ("cost", async () =>
    {
        await using var stage = await Stage.SetAsync(countStorage: true);
        return await CostBenchmark.OneHostAsync(stage);
    }),
    ("day", async () =>
    {
        IReadOnlyList<Measurement> day;
        await using (var stage = await Stage.SetAsync(instances: 2, countStorage: true, operators: DayBenchmark.Operators, capacity: DayBenchmark.Capacity, listen: true))
            day = await DayBenchmark.RunAsync(stage);
        await using var small = await Stage.SetAsync(instances: 2, operators: 1, settings: OverloadBenchmark.Settings);
        return [.. day, .. await OverloadBenchmark.RunAsync(small)];
    }),
    ("bill", async () =>
    {
        await using var stage = await Stage.SetAsync(countStorage: true, listen: true, operators: 1);
        return await BillBenchmark.RunAsync(stage);
    }),
    ("two-hosts", async () =>
    {
        await using var stage = await Stage.SetAsync(instances: 2, countStorage: true);
        return [await CostBenchmark.TwoHostsAsync(stage), await ParallelBenchmark.RunAsync(stage), await KillBenchmark.InstancesGoOnAsync(stage)];
    }),
];

string[] named = ["load", "day", "bill"];
var missed = 0;
using (await WholeAppLock.AcquireAsync())
    foreach (var (_, run) in groups.Where(one => args.Length == 0 ? !named.Contains(one.Group) : args.Any(word => one.Group.Contains(word, StringComparison.Ordinal))))
        foreach (var row in await run())
            Print(row);
if (args.Contains("suite"))
    Print(await SuiteBenchmark.RunAsync());

Console.WriteLine(missed == 0 ? "Every budget measured here is kept." : $"{missed} missed.");
return 0;

void Print(Measurement row)
{
    missed += row.IsKept ? 0 : 1;
    Console.WriteLine($"{(row.IsKept ? "kept  " : "MISSED")} {row.What}");
    Console.WriteLine($"       budget {row.Budget} · measured {row.Measured}");
    if (row.Why is not null)
        Console.WriteLine($"       {row.Why}");
}

static async Task<IReadOnlyList<Measurement>> One(Task<Measurement> row) => [await row];
