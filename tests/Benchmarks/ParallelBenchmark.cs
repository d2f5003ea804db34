using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>300 posts to one conversation at once, through two hosts.</summary>
internal static class ParallelBenchmark
{
    private const int Posts = 300;

    public static async Task<Measurement> RunAsync(Stage stage)
    {
        var customer = await stage.App.OpenChatAsync(text: "hello");
        var begin = Stopwatch.GetTimestamp();
        var posted = await Task.WhenAll(Enumerable.Range(0, Posts).Select(n => customer.PostAsync($"parallel {n}")));
        var took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var gapless = (await customer.MessagesAsync()).Select(message => message.Seq).SequenceEqual(Enumerable.Range(1, Posts + 1).Select(n => (long?)n));
        return new Measurement(
            "300 parallel posts to one conversation through two hosts", "≤ 3 s, all 201", took <= 3 && gapless && posted.Length == Posts,
            $"{took:0.00} s, {posted.Length} stored, {(gapless ? "without a gap" : "WITH GAPS")}");
    }
}
