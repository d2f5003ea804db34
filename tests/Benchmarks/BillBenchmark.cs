using ContactFunctions.Benchmarks.Costs;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>Counts everything that is billed while conversations are had as the pages have them, and prints what that costs in a month.</summary>
internal static class BillBenchmark
{
    public const string Prices = "2026-11.json";
    private const int Conversations = 24;
    private const int Turns = 6;
    private static readonly TimeSpan IdleSpan = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(6);

    /// <summary>Our talks take seconds. One of ten minutes sees this many more duties come due: notices, clocks, reminders, wrap-up.</summary>
    private static readonly DurableWork LongerTalk = new(0, 0, Steps: 8, Activities: 4, Timers: 4, Fired: 4, 0);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(Stage stage)
    {
        var run = await MeasureAsync(stage);
        var prices = PriceList.Parse(Prices, SourceTree.Read("tests", "Benchmarks", "Prices", Prices));
        Console.WriteLine(BillReport.Markdown(run, prices));
        var prod = Bill.Of(Site.Production, run, 10_000).PerThousand(prices);
        var lean = Bill.Of(Site.Lean, run, 10_000).PerThousand(prices);
        var thrifty = Bill.Of(Site.Thrifty, run, 10_000).PerThousand(prices);
        var unit = prices.Prices["signalr.unit"].Amount / 10;
        return
        [
            new("dollars per 1,000 conversations at 10,000 a month, carriage apart, smallest deployment", $"≤ {BillReport.Target}", lean <= BillReport.Target,
                $"{lean:0.00}", $"{thrifty:0.00} with the sweeper once a minute and the free executions; prod as it is {prod:0.00}. A unit of SignalR Service alone is {unit:0.00}"),
        ];
    }

    private static async Task<Measured> MeasureAsync(Stage stage)
    {
        var books = stage.Books!;
        var person = await stage.OperatorAsync(0);
        await using var console = await person.ConnectAsync();
        await TalkAsync(stage, person, console);
        await Task.Delay(Settling, TimeProvider.System);
        var idle = await OperationsAsync(() => Task.Delay(IdleSpan, TimeProvider.System));
        var perSecond = idle / IdleSpan.TotalSeconds;
        var beats = await OperationsAsync(async () =>
        {
            for (var beat = 0; beat < 20; beat++)
                await person.HeartbeatAsync();
        });
        var spansBefore = stage.Heard.Spans;
        await TalkAsync(stage, person, console);
        await Task.Delay(Settling, TimeProvider.System);
        var spans = (double)(stage.Heard.Spans - spansBefore);
        var begin = TimeProvider.System.GetTimestamp();
        var (before, work, doors) = ((books.Own.Count, books.Own.Bytes, stage.Sends.Count, QueueWrites(), console.Received.Count), Work(stage), stage.Heard.Sum("contactfunctions.door.requests"));
        var heard = 0;
        for (var number = 0; number < Conversations; number++)
            heard += await TalkAsync(stage, person, console);
        await Task.Delay(Settling, TimeProvider.System);
        var seconds = TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
        var after = Work(stage);
        return new Measured(
            Conversations,
            Each(books.Own.Count - before.Item1 - (perSecond * seconds)),
            Each(QueueWrites() - before.Item4),
            Each(stage.Heard.Sum("contactfunctions.door.requests") - doors),
            Each(stage.Sends.Count - before.Item3),
            Each(console.Received.Count - before.Item5 + heard),
            Each(books.Own.Bytes - before.Item2),
            Plus(Difference(after, work), LongerTalk), spans,
            beats / 20.0, perSecond * Site.Production.SweepSeconds);

        async Task<double> OperationsAsync(Func<Task> run)
        {
            var count = books.Own.Count;
            await run();
            return books.Own.Count - count;
        }

        long QueueWrites() => books.Queues.Kinds.GetValueOrDefault(StorageKind.Write);
    }

    /// <summary>As the pages do it: marks, typing signs, the state of the queue, one rating.</summary>
    /// <returns>Messages that the customer's page was handed.</returns>
    private static async Task<int> TalkAsync(Stage stage, OperatorApi person, HubClient console)
    {
        await new ApiClient(stage.App.Http).GetAsync<IReadOnlyList<QueueNow>>("queues");
        var customer = await stage.App.OpenChatAsync(text: "hello");
        await using var page = await customer.ConnectAsync();
        var offer = await console.NextAsync("offerMade", made => made.GetProperty("conversationId").GetString() == customer.Id, TimeSpan.FromSeconds(20));
        await person.WorkAsync();
        await person.AcceptAsync(customer.Id, offer.GetProperty("offerId").GetString()!);
        await person.GetAsync(customer.Id);
        var last = (await person.MessagesAsync(customer.Id)).Count;
        for (var turn = 0; turn < Turns; turn++)
        {
            await customer.TypingAsync();
            var asked = await customer.PostAsync("question");
            await person.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/read", new { seq = asked.Seq });
            await person.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/typing");
            var answered = await person.PostAsync(customer.Id, "answer");
            await customer.ReadAsync(answered.Seq!.Value);
            last++;
        }

        await person.CloseAsync(customer.Id);
        await person.WrapUpDoneAsync(customer.Id);
        await customer.RateAsync(5);
        return page.Received.Count;
    }

    private static double Each(double sum) => sum / Conversations;

    private static DurableWork Work(Stage stage)
    {
        var lines = stage.Heard.Counter("contactfunctions.durable.history", "kind");
        return new DurableWork(Of("started"), Of("raised"), Of("step"), Of("activity"), Of("timer"), Of("fired"), Of("look"));

        double Of(string kind) => lines.GetValueOrDefault(kind);
    }

    private static DurableWork Difference(DurableWork after, DurableWork before) => new(
        Each(after.Starts - before.Starts), Each(after.Events - before.Events), Each(after.Steps - before.Steps), Each(after.Activities - before.Activities),
        Each(after.Timers - before.Timers), Each(after.Fired - before.Fired), Each(after.Looks - before.Looks));

    private static DurableWork Plus(DurableWork one, DurableWork other) => new(
        one.Starts + other.Starts, one.Events + other.Events, one.Steps + other.Steps, one.Activities + other.Activities, one.Timers + other.Timers,
        one.Fired + other.Fired, one.Looks + other.Looks);

    private sealed record QueueNow(string Queue);
}
