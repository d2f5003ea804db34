using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>What messages and whole conversations cost in storage and push operations. What an idle app spends meanwhile is measured first and taken off.</summary>
internal static class CostBenchmark
{
    private const int Messages = 200;
    private static readonly TimeSpan IdleSpan = TimeSpan.FromSeconds(20);

    public static async Task<IReadOnlyList<Measurement>> OneHostAsync(Stage stage)
    {
        var person = await stage.OperatorAsync(0);
        var idle = await IdlePerSecondAsync(stage);
        var talk = await Talk.BeginAsync(stage, person);
        await talk.Customer.PostAsync("warm up");
        var sends = stage.Sends.Count;
        var perMessage = await CountAsync(stage, idle, async () =>
        {
            for (var number = 0; number < Messages; number++)
                await talk.Customer.PostAsync("counted");
        }) / Messages;
        var sendsPerMessage = (stage.Sends.Count - sends) / (double)Messages;
        var whole = new List<double>();
        for (var number = 0; number < 5; number++)
            whole.Add(await CountAsync(stage, idle, () => WholeAsync(stage, person)));
        var conversation = whole.Order().ElementAt(2);
        return
        [
            new("storage operations per message, one host, head cached", "1", perMessage <= 1.05, $"{perMessage:0.00}"),
            new("SignalR calls per message", "≤ 1", sendsPerMessage <= 1.02, $"{sendsPerMessage:0.00}"),
            new("storage operations for a whole conversation (12 messages, one offer, close), local durable engine included", "≤ 60",
                conversation <= 60, $"{conversation:0} (median of 5; an idle app's {idle:0.0}/s taken off)"),
        ];
    }

    public static async Task<Measurement> TwoHostsAsync(Stage stage)
    {
        var idle = await IdlePerSecondAsync(stage);
        var customer = await stage.App.OpenChatAsync(text: "hello");
        HttpClient[] hosts = [new() { BaseAddress = stage.App.AddressOf("functions-1") }, new() { BaseAddress = stage.App.AddressOf("functions-2") }];
        ApiClient[] sides = [.. hosts.Select(host => new ApiClient(host, customer.Api.Token))];
        var perMessage = await CountAsync(stage, idle, async () =>
        {
            for (var number = 0; number < Messages; number++)
                await sides[number % 2].PostAsync<MessagePosted>(
                    $"conversations/{customer.Id}/messages", new { clientMessageId = CustomerApi.NewId(), text = "counted" });
        }) / Messages;
        return new Measurement("storage operations per message, two hosts alternating", "≤ 3", perMessage <= 3.05, $"{perMessage:0.00}");
    }

    private static async Task WholeAsync(Stage stage, OperatorApi person)
    {
        var talk = await Talk.BeginAsync(stage, person);
        for (var number = 0; number < 6; number++)
        {
            await talk.Customer.PostAsync("question");
            await person.PostAsync(talk.Customer.Id, "answer");
        }

        await person.CloseAsync(talk.Customer.Id);
        await person.WrapUpDoneAsync(talk.Customer.Id);
    }

    private static async Task<double> CountAsync(Stage stage, double idlePerSecond, Func<Task> work)
    {
        var clock = TimeProvider.System;
        var (begin, before) = (clock.GetTimestamp(), stage.StorageOperations);
        await work();
        await Task.Delay(TimeSpan.FromMilliseconds(500), clock);
        return stage.StorageOperations - before - (idlePerSecond * clock.GetElapsedTime(begin).TotalSeconds);
    }

    private static async Task<double> IdlePerSecondAsync(Stage stage)
    {
        var before = stage.StorageOperations;
        await Task.Delay(IdleSpan, TimeProvider.System);
        return (stage.StorageOperations - before) / IdleSpan.TotalSeconds;
    }
}
