using System.Text;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Queues.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class QueueFunctions(Azurite azurite)
{
    private readonly string queue = Azurite.UniqueName();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_OfAMissingQueue_RunsItsFunctionAndIsDeleted()
    {
        var inbox = new Inbox();
        await using var app = await StartAsync(inbox, typeof(Orders));
        await Queue(app).SendAsync(Encode("""{"number":7}"""), Ct);

        var seen = await inbox.NextAsync();

        Assert.Equal("7", seen.Text);
        Assert.Equal("1", seen.Values["dequeueCount"]);
        Assert.Equal(seen.Values["Id"], seen.Id);
        Assert.Equal("""{"number":7}""", seen.Values["queueTrigger"]);
        await Eventually.TrueAsync(async () => await Queue(app).CountAsync(Ct) == 0, "the deletion", cancellation: Ct);
    }

    [Fact]
    public async Task Message_WhoseFunctionFailsTooOften_GoesToThePoisonQueue()
    {
        var inbox = new Inbox { Failure = new InvalidOperationException("no") };
        await using var app = await StartAsync(inbox, typeof(Texts));
        await Queue(app).SendAsync(Encode("hello"), Ct);

        var poisoned = await PoisonAsync(app);

        Assert.Equal(Encode("hello"), poisoned);
        Assert.Equal(["1", "2"], [(await inbox.NextAsync()).Values["DequeueCount"], (await inbox.NextAsync()).Values["DequeueCount"]]);
        Assert.Equal(2, app.Log.From(LogLevel.Error).Count());
        await Eventually.TrueAsync(async () => await Queue(app).CountAsync(Ct) == 0, "the deletion", cancellation: Ct);
    }

    [Fact]
    public async Task Message_NotInBase64_GoesToThePoisonQueueUnread()
    {
        var inbox = new Inbox();
        await using var app = await StartAsync(inbox, typeof(Texts));
        await Queue(app).SendAsync("not base64 & <odd>", Ct);

        Assert.Equal("not base64 & <odd>", await PoisonAsync(app));
        Assert.Equal(0, inbox.Count);
        await Eventually.TrueAsync(async () => await Queue(app).CountAsync(Ct) == 0, "the deletion", cancellation: Ct);
    }

    [Fact]
    public async Task Message_ThatIsNotTheParametersJson_GoesToThePoisonQueue()
    {
        var inbox = new Inbox();
        await using var app = await StartAsync(inbox, typeof(Orders));
        await Queue(app).SendAsync(Encode("no json"), Ct);

        Assert.Equal(Encode("no json"), await PoisonAsync(app));
        Assert.Equal(0, inbox.Count);
    }

    [Fact]
    public async Task Result_MarkedAsOutput_IsOneMessagePerElement()
    {
        var inbox = new Inbox();
        await using var app = await StartAsync(inbox, typeof(Splitter), typeof(Texts));
        await Queue(app, "%Queue%-in").SendAsync(Encode("a,b,c"), Ct);

        var seen = new[] { await inbox.NextAsync(), await inbox.NextAsync(), await inbox.NextAsync() };

        Assert.Equal(["a", "b", "c"], seen.Select(static s => s.Text).Order());
    }

    [Fact]
    public async Task Stop_WhileAMessageIsProcessed_WaitsForIt()
    {
        var inbox = new Inbox { Gate = new TaskCompletionSource() };
        await using var app = await StartAsync(inbox, typeof(Texts));
        await Queue(app).SendAsync(Encode("slow"), Ct);
        await inbox.NextAsync();

        var stopping = app.StopAsync();
        Assert.False(stopping.IsCompleted);
        inbox.Gate.SetResult();
        await stopping;

        await using var other = await StartAsync(new Inbox());
        Assert.Equal(0, await Queue(other).CountAsync(Ct));
        Assert.Empty(app.Log.From(LogLevel.Warning));
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static StorageQueue Queue(RunningApp app, string name = "%Queue%") => app.Services.GetRequiredService<StorageQueues>().Get(name, null);

    private Task<RunningApp> StartAsync(Inbox inbox, params Type[] functions)
    {
        var settings = RunningApp.On(azurite);
        settings["Queue"] = queue;
        return RunningApp.StartAsync(functions, b => b.Services.AddSingleton(inbox), settings, RunningApp.QuickQueues);
    }

    private static async Task<string> PoisonAsync(RunningApp app)
    {
        var poison = Queue(app, "%Queue%-poison");
        var messages = await Eventually.ResultAsync(
            async () => await poison.ReceiveAsync(1, TimeSpan.FromMinutes(1), Ct) is { Count: > 0 } some ? some : null,
            "the poison message",
            cancellation: Ct);
        return messages[0].Text;
    }

    public sealed record Order(int Number);

    public sealed class Orders(Inbox inbox)
    {
        [Function("Orders")]
        public Task Run([QueueTrigger("%Queue%")] Order order, FunctionContext context, string id) =>
            inbox.TakeAsync(order.Number.ToString(), id, context);
    }

    public sealed class Texts(Inbox inbox)
    {
        [Function("Texts")]
        public Task Run([QueueTrigger("%Queue%")] string text, FunctionContext context, string id) => inbox.TakeAsync(text, id, context);
    }

    public static class Splitter
    {
        [Function("Splitter")]
        [QueueOutput("%Queue%")]
        public static string[] Run([QueueTrigger("%Queue%-in")] string text) => text.Split(',');
    }
}
