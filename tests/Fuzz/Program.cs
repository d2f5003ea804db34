using System.Globalization;
using ContactFunctions.Fuzz;
using ContactFunctions.Fuzz.Checks;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Harness;

// Sends random and spoiled requests of every kind of caller to a center of two hosts, and judges every answer. Ends with 1 when something is wrong.
var options = FuzzOptions.Read(args);
using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes), TimeProvider.System);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var turn = await WholeAppLock.AcquireAsync(bound.Token);
var failed = await PhaseAsync("limits raised", options.First, options.Requests, FuzzPhase.RaisedLimits);
if (options.Limited > 0)
    failed |= await PhaseAsync("limits as they are", options.First, options.Limited, FuzzPhase.GivenLimits);
return failed ? 1 : 0;

async Task<bool> PhaseAsync(string name, int first, int count, IReadOnlyDictionary<string, string> settings)
{
    await using var app = await App.StartAsync(new AppOptions { Instances = 2, Settings = settings }, bound.Token);
    var phase = await FuzzPhase.RunAsync(app, options.Seed, first, count, bound.Token);
    Console.WriteLine($"== {name}: seed {options.Seed}, cases {first} to {first + count - 1}");
    foreach (var line in phase.Lines())
        Console.WriteLine(line);
    return phase.HasFailed;
}
