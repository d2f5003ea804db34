using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

/// <summary>I1 and I8 of texts: what came in is there once, what went out came at most once, and whatever did not come says so.</summary>
internal static class TextChecks
{
    private static readonly string[] OutOfDoubt = ["sent", "delivered"];

    public static async Task VerifyAsync(App app, Shift shift, IReadOnlyList<Texter> texters, Action<string> say, CancellationToken ct)
    {
        var supervisor = await app.SignInAsync("sora", ct);
        var stored = new List<MessageView>();
        foreach (var conversation in shift.Texted)
        {
            await Eventually.TrueAsync(async () => IsSettled(await TextsAsync(supervisor, conversation, ct)), "The end of every send", cancellation: ct);
            stored.AddRange(await TextsAsync(supervisor, conversation, ct));
        }

        foreach (var texter in texters)
            await VerifyAsync(texter, stored);
        say($"{texters.Sum(texter => texter.Written.Count)} texts written on phones, {stored.Count(Doubted)} of {stored.Count(IsReply)} answers in doubt.");
    }

    private static async Task VerifyAsync(Texter texter, IReadOnlyList<MessageView> stored)
    {
        foreach (var text in (await texter.Phone.DeliveredAsync()).Where(text => text != Customer.Goodbye))
            Assert.Single(stored, message => message.Text == text);
        var received = (await texter.Phone.ReceivedAsync()).Where(Desk.IsReply).ToList();
        Assert.Equal(received.Count, received.Distinct().Count());
        var questions = stored.Where(message => texter.Written.Contains(message.Text)).Select(message => Desk.ReplyTo(message.ClientMessageId!)).ToHashSet();
        foreach (var reply in stored.Where(message => questions.Contains(message.Text) && !Doubted(message)))
            Assert.Contains(reply.Text, received);
    }

    private static async Task<IReadOnlyList<MessageView>> TextsAsync(OperatorApi supervisor, string conversation, CancellationToken ct) =>
        [.. (await supervisor.MessagesAsync(conversation, ct: ct)).Where(message => message.Kind == "text")];

    /// <summary>A host that was killed while it sent holds its claim for a minute, and what comes after that text waits for it.</summary>
    private static bool IsSettled(IReadOnlyList<MessageView> texts) =>
        texts.Any(text => text.Delivery == "sending") || texts.All(text => text.Delivery is not ("pending" or "scheduled"));

    private static bool IsReply(MessageView message) => Desk.IsReply(message.Text);

    private static bool Doubted(MessageView message) => IsReply(message) && !OutOfDoubt.Contains(message.Delivery);
}
