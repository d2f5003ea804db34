using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>
/// Finds out how many new chats a second the machine carries, then sends twice as many: the surplus has to be told to come later, quickly, and
/// the messages of running conversations must stay about as fast as they were at the full load.
/// </summary>
internal static class OverloadBenchmark
{
    private const int Running = 10;
    private const int AtOnce = 24;
    private const double Times = 2;
    private const double RatioMax = 3;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(250);

    /// <summary>For hosts that share two cores with everything else; the defaults are for an instance of its own.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Shedding__ContactsMax"] = "4", ["Shedding__TurnSeconds"] = "0.5", ["Shedding__RequestsMax"] = "40", ["Shedding__LagMillisecondsMax"] = "300",
        ["Shedding__MessageMillisecondsMax"] = "400", ["Shedding__EnterSeconds"] = "0.5", ["Shedding__RetrySeconds"] = "5",
    };

    public static async Task<IReadOnlyList<Measurement>> RunAsync(Stage stage)
    {
        var person = await stage.OperatorAsync(0);
        var talks = new List<Talk>();
        for (var number = 0; number < Running; number++)
            talks.Add(await Talk.BeginAsync(stage, person));
        await person.PresenceAsync("away");
        var (full, fullMessages) = await WithMessagesAsync(talks, () => ClosedLoopAsync(stage));
        var rate = full.Count(one => one.Status == HttpStatusCode.Created) / Span.TotalSeconds;
        await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System);
        var (over, overMessages) = await WithMessagesAsync(talks, () => OpenLoopAsync(stage, rate * Times));
        var (taken, shed) = (over.Count(one => one.Status == HttpStatusCode.Created), over.Where(one => one.IsBusy).ToList());
        var quick = new Sample();
        shed.ForEach(one => quick.Add(one.Milliseconds));
        return
        [
            new($"overload: new chats sent at {Times:0} × what was carried ({rate:0} a second) that were neither taken nor told to come later", "0",
                over.Count == taken + shed.Count, $"{over.Count - taken - shed.Count} of {over.Count}: {taken} taken, {shed.Count} told so"),
            new("overload: refusals with a time to come back, an estimate and a place for a message", "all", shed.All(one => one.IsHonest) && shed.Count > 0,
                $"{shed.Count(one => one.IsHonest)} of {shed.Count}, p50 {quick.P50:0} ms, p99 {quick.P99:0} ms"),
            new("overload: messages of running conversations, p99 against that at the full load", $"≤ {RatioMax:0} ×",
                overMessages.P99 <= RatioMax * fullMessages.P99,
                $"{overMessages.P99 / fullMessages.P99:0.0} × ({overMessages.P99:0} ms after {fullMessages.P99:0} ms; p50 {overMessages.P50:0} after {fullMessages.P50:0}; {overMessages.Count} messages)"),
        ];
    }

    /// <summary>As many as are answered, with a few always under way.</summary>
    private static async Task<List<Asked>> ClosedLoopAsync(Stage stage)
    {
        var asked = new ConcurrentBag<Asked>();
        var begin = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce / 2).Select(async _ =>
        {
            while (TimeProvider.System.GetElapsedTime(begin) < Span)
                asked.Add(await AskAsync(stage));
        }));
        return [.. asked];
    }

    /// <summary>At a steady pace, whatever the answers.</summary>
    private static async Task<List<Asked>> OpenLoopAsync(Stage stage, double perSecond)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1) / perSecond, TimeProvider.System);
        var asked = new List<Task<Asked>>();
        for (var number = 0; number < perSecond * Span.TotalSeconds; number++)
        {
            asked.Add(AskAsync(stage));
            await beat.WaitForNextTickAsync();
        }

        return [.. await Task.WhenAll(asked)];
    }

    private static async Task<(List<Asked> Asked, Sample Messages)> WithMessagesAsync(List<Talk> talks, Func<Task<List<Asked>>> load)
    {
        var (messages, stop) = (new Sample(), new CancellationTokenSource());
        var talking = Task.WhenAll(talks.Select(async talk =>
        {
            while (!stop.IsCancellationRequested)
            {
                await messages.TimeAsync(() => talk.Customer.PostAsync("still here"));
                await Task.Delay(BetweenMessages, TimeProvider.System);
            }
        }));
        var asked = await load();
        await stop.CancelAsync();
        await talking;
        stop.Dispose();
        return (asked, messages);
    }

    private static async Task<Asked> AskAsync(Stage stage)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await stage.App.Http.PostAsJsonAsync("api/chat", new { queue = "support", startId = CustomerApi.NewId(), text = "hello" });
        var problem = answer.IsSuccessStatusCode ? null : await answer.Content.ReadFromJsonAsync<Refused>();
        return new Asked(
            answer.StatusCode, Stopwatch.GetElapsedTime(begin).TotalMilliseconds, problem?.Code == "busy",
            problem is { Code: "busy", EstimateSeconds: > 0, LeaveMessage: true } && answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    private sealed record Refused(string? Code, int? EstimateSeconds, bool? LeaveMessage);

    private sealed record Asked(HttpStatusCode Status, double Milliseconds, bool IsBusy, bool IsHonest);
}
