using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>A message alone and many at once, each against the bare transaction in the same run.</summary>
internal static class PostBenchmark
{
    private const int Alone = 200;
    private const int Conversations = 64;
    private const int BareAtOnce = 16;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    public static async Task<Measurement> AloneAsync(Stage stage)
    {
        var bare = await BareStorage.OpenAsync(stage);
        var customer = await AtHostAsync(stage);
        var (posts, writes) = (new Sample(), new Sample());
        for (var number = 0; number < 60; number++)
            await customer.PostAsync("warm up");
        for (var number = 0; number < Alone; number++)
        {
            await posts.TimeAsync(() => customer.PostAsync("alone"));
            await writes.TimeAsync(() => bare.WriteAsync("alone", number));
        }

        var ratio = posts.P50 / writes.P50;
        return new Measurement(
            "a message POST alone at the host's own port, against one bare 3-entity transaction", "p50 ≤ 6 ×", ratio <= 6,
            $"{ratio:0.0} × (p50 {posts.P50:0.0} ms against {writes.P50:0.0} ms)");
    }

    public static async Task<Measurement> ThroughputAsync(Stage stage)
    {
        var bare = await BareStorage.OpenAsync(stage);
        var customers = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(_ => AtHostAsync(stage)));
        var run = 0;
        async Task<double> Posts() => await PerSecondAsync(Conversations, async n => await customers[n].PostAsync("many"));
        async Task<double> Bare() => await PerSecondAsync(BareAtOnce, n => bare.WriteAsync($"many{n}", Interlocked.Increment(ref run)));
        await Posts();
        var ratios = new List<(double Ratio, double Posts, double Bare)>();
        for (var round = 0; round < 3; round++)
        {
            var (posts, writes) = (await Posts(), await Bare());
            ratios.Add((posts / writes, posts, writes));
        }

        var (ratio, postsPerSecond, barePerSecond) = ratios.Order().ElementAt(1);
        return new Measurement(
            "message throughput, one host, 64 conversations, pushes included, against a bare transaction loop (16 at a time)", "≥ 0.3 ×",
            ratio >= 0.3, $"{ratio:0.00} × ({postsPerSecond:0}/s against {barePerSecond:0}/s, median of 3)");
    }

    private static async Task<CustomerApi> AtHostAsync(Stage stage)
    {
        var http = new HttpClient { BaseAddress = stage.App.AddressOf("functions-1") };
        return await CustomerApi.OpenAsync(http, text: "hello");
    }

    private static async Task<double> PerSecondAsync(int workers, Func<int, Task> work)
    {
        using var ending = new CancellationTokenSource(Span, TimeProvider.System);
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async worker =>
        {
            while (!ending.IsCancellationRequested)
            {
                await work(worker);
                Interlocked.Increment(ref done);
            }
        }));
        return done / Span.TotalSeconds;
    }
}
