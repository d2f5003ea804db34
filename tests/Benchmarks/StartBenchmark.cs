using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

internal static class StartBenchmark
{
    public static async Task<Measurement> RunAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        await using var app = await App.StartAsync(new AppOptions { Pages = true });
        var took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return new Measurement("AppHost ready after the first build, pages included", "≤ 15 s", took <= 15, $"{took:0.0} s");
    }
}
