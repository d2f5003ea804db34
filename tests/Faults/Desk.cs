using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

/// <summary>An operator who takes every offer, answers every question once, and closes when the customer says goodbye.</summary>
internal sealed class Desk(OperatorApi person, Shift shift, Task customers, CancellationToken ct)
{
    private const int Capacity = 3;
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, long> readUpTo = [];
    private long lastBeat;

    public static string ReplyTo(string clientMessageId) => $"re {clientMessageId}";

    public static bool IsReply(string text) => text.StartsWith("re ", StringComparison.Ordinal);

    public async Task RunAsync()
    {
        await Persistent.CallAsync(() => person.GoAvailableAsync(ct), "PUT presence", ct);
        lastBeat = TimeProvider.System.GetTimestamp();
        using var pace = new PeriodicTimer(LookInterval, TimeProvider.System);
        while (!customers.IsCompleted && await pace.WaitForNextTickAsync(ct))
            await LookAsync();
        await Eventually.TrueAsync(IsDoneAsync, $"An empty desk of {person.User}", cancellation: ct);
    }

    /// <summary>A goodbye by text comes after its writer has left.</summary>
    private async Task<bool> IsDoneAsync()
    {
        await LookAsync();
        return IsEmpty(await WorkAsync());
    }

    private async Task LookAsync()
    {
        if (TimeProvider.System.GetElapsedTime(lastBeat) > BeatInterval)
        {
            await Persistent.CallAsync(() => person.HeartbeatAsync(ct), "POST heartbeat", ct);
            lastBeat = TimeProvider.System.GetTimestamp();
        }
        var work = await WorkAsync();
        foreach (var offer in work.Offers)
            await AcceptAsync(offer);
        foreach (var held in work.Conversations)
        {
            if (held.Channel == "sms")
                shift.AnsweredByText(held.ConversationId);
            await (held.State == "wrapUp" ? DoneAsync(held.ConversationId) : AnswerAsync(held.ConversationId));
        }
    }

    private async Task<WorkView> WorkAsync()
    {
        var work = await Persistent.CallAsync(() => person.WorkAsync(ct), "GET work", ct);
        var used = work.Offers.Count + work.Conversations.Count(c => c.State is "active" or "wrapUp");
        Assert.True(used <= Capacity, $"{person.User} has room for {Capacity} and holds {used}.");
        return work;
    }

    private async Task AcceptAsync(OfferView offer)
    {
        try
        {
            await Persistent.CallAsync(() => person.AcceptAsync(offer.ConversationId, offer.OfferId, ct), "POST accept", ct);
        }
        catch (ApiProblem problem) when (problem.Code is "offer_expired" or "offer_withdrawn" or "offer_taken")
        {
            // It ended another way meanwhile, and says which.
        }
    }

    private async Task AnswerAsync(string conversation)
    {
        var after = readUpTo.GetValueOrDefault(conversation);
        foreach (var message in await Persistent.CallAsync(() => person.MessagesAsync(conversation, after, ct), "GET messages", ct))
        {
            if (message.Kind == "text" && message.Author.Role == "customer")
                await ReplyAsync(conversation, message);
            readUpTo[conversation] = message.Seq ?? after;
        }
    }

    private async Task ReplyAsync(string conversation, MessageView message)
    {
        if (message.Text == Customer.Goodbye)
        {
            await Persistent.CallAsync(() => person.CloseAsync(conversation, "solved", ct), "POST close", ct);
            await DoneAsync(conversation);
            return;
        }
        var id = $"re-{message.ClientMessageId}";
        var posted = await Persistent.CallAsync(
            () => person.PostAsync(conversation, ReplyTo(message.ClientMessageId!), id, ct), "POST messages", ct);
        shift.Acknowledge(id, posted.Seq);
    }

    private Task DoneAsync(string conversation) =>
        Persistent.CallAsync(() => person.WrapUpDoneAsync(conversation, ct), "POST wrap-up/done", ct);

    private static bool IsEmpty(WorkView work) => work.Offers.Count == 0 && work.Conversations.Count == 0;
}
