using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>How long until the operator sees what the customer wrote, at 20 messages a second through the one address.</summary>
internal static class LatencyBenchmark
{
    private const int Messages = 400;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    public static async Task<Measurement> RunAsync(Stage stage)
    {
        var talk = await Talk.BeginAsync(stage, await stage.OperatorAsync(0));
        await using var client = await talk.Operator.ConnectAsync();
        for (var warmUp = 0; warmUp < 40; warmUp++)
            await talk.Customer.PostAsync("warm up");
        var sample = new Sample();
        var arrivals = new List<Task>();
        using var beat = new PeriodicTimer(Pace, TimeProvider.System);
        for (var number = 0; number < Messages; number++)
        {
            await beat.WaitForNextTickAsync();
            arrivals.Add(OneAsync(talk, client, $"b{number}", sample));
        }

        await Task.WhenAll(arrivals);
        return new Measurement(
            "message: POST by the customer → event in the operator's SignalR client, at 20 messages/s", "p50 ≤ 15 ms, p99 ≤ 100 ms",
            sample.P50 <= 15 && sample.P99 <= 100, $"p50 {sample.P50:0.0} ms, p99 {sample.P99:0.0} ms ({sample.Count} messages)");
    }

    private static async Task OneAsync(Talk talk, HubClient client, string id, Sample sample)
    {
        var begin = Stopwatch.GetTimestamp();
        var seen = client.NextAsync("messageAdded", message => message.GetProperty("clientMessageId").GetString() == id);
        await talk.Customer.PostAsync("How long does this take?", id);
        await seen;
        sample.Add(begin);
    }
}
