using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>How long from the customer's first word to the offer in an operator's client: 10 arrivals a second, 50 operators.</summary>
internal static class OfferBenchmark
{
    private const int Arrivals = 200;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    public static async Task<Measurement> RunAsync(Stage stage)
    {
        var clients = new List<HubClient>();
        for (var number = 0; number < Stage.OperatorCount; number++)
            clients.Add(await (await stage.OperatorAsync(number)).ConnectAsync());
        for (var warmUp = 0; warmUp < 10; warmUp++)
            await stage.App.OpenChatAsync(text: "warm up");
        var sample = new Sample();
        var arrivals = new List<Task>();
        using var beat = new PeriodicTimer(Pace, TimeProvider.System);
        for (var number = 0; number < Arrivals; number++)
        {
            await beat.WaitForNextTickAsync();
            arrivals.Add(OneAsync(stage, clients, sample));
        }

        await Task.WhenAll(arrivals);
        foreach (var client in clients)
            await client.DisposeAsync();
        return new Measurement(
            "conversation created → offer in the operator's client, at 10 arrivals/s with 50 operators", "p50 ≤ 100 ms, p99 ≤ 500 ms",
            sample.P50 <= 100 && sample.P99 <= 500, $"p50 {sample.P50:0} ms, p99 {sample.P99:0} ms ({sample.Count} arrivals)");
    }

    /// <summary>The offer may come before the answer to the POST; whichever client gets it counts.</summary>
    private static async Task OneAsync(Stage stage, List<HubClient> clients, Sample sample)
    {
        var begin = Stopwatch.GetTimestamp();
        var customer = await stage.App.OpenChatAsync(text: "hello");
        using var found = new CancellationTokenSource();
        var waits = clients.Select(client => client.NextAsync("offerMade", offer => offer.GetProperty("conversationId").GetString() == customer.Id, ct: found.Token)).ToList();
        await await Task.WhenAny(waits);
        sample.Add(begin);
        await found.CancelAsync();
        await ((Task)Task.WhenAll(waits)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
