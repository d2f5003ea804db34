using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Messages;

namespace ContactFunctions.Platform.Tests.Messages;

/// <summary>Messages that wait to be sent out, and those that have left.</summary>
public sealed class WithdrawTests
{
    private static readonly Author Bot = new(AuthorRole.Bot, "bot", "Bot");

    private readonly Center center = new(new([], [], new Dictionary<string, string>()));

    private IConversationRecord Records => center.Get<IConversationRecord>();

    [Fact]
    public async Task Run_StillPending_LeavesTheOutboxAndIsNeverSent()
    {
        var entry = await WrittenAsync();

        Assert.False((await WithdrawAsync(entry)).IsRefused);

        Assert.Empty((await center.HeadAsync("c1")).Outbox);
        Assert.Equal((DeliveryState.Failed, DeliveryReason.Withdrawn), await SendAsync(entry));
        Assert.True((await Records.StepAsync("c1", entry.Number, new BeginSend(center.Time.GetUtcNow()), Center.Ct)).IsRefused);
    }

    [Fact]
    public async Task Run_SomebodyBeganToSend_IsRefusedAndShown()
    {
        var entry = await WrittenAsync();
        await Records.StepAsync("c1", entry.Number, new BeginSend(center.Time.GetUtcNow().AddMinutes(1)), Center.Ct);

        Assert.Equal("already_sent", (await WithdrawAsync(entry)).Refusal!.Code);

        var head = await center.HeadAsync("c1");
        Assert.Empty(head.Withdrawn);
        Assert.Equal([entry.Number], head.Outbox);
    }

    [Fact]
    public async Task Run_HadFailed_IsNeverSentAgain()
    {
        var entry = await WrittenAsync();
        await Records.StepAsync("c1", entry.Number, new SendFailed(DeliveryReason.Unreachable), Center.Ct);

        Assert.False((await WithdrawAsync(entry)).IsRefused);

        Assert.Equal("not_resendable", (await Records.StepAsync("c1", entry.Number, new RepeatSend("r"), Center.Ct)).Refusal!.Code);
    }

    [Fact]
    public async Task Run_DiedAfterTheSendWasStopped_TheRepeatFinishes()
    {
        var entry = await WrittenAsync();
        await Records.StepAsync("c1", entry.Number, new CancelSend(), Center.Ct);

        Assert.False((await WithdrawAsync(entry)).IsRefused);
        Assert.False((await WithdrawAsync(entry)).IsRefused);

        Assert.Equal([entry.Number], (await center.HeadAsync("c1")).Withdrawn);
        Assert.Single(await Records.ReadAsync("c1", ReadFrom.Entry(0), 200, Center.Ct), one => one.Event == "withdrawn");
    }

    private async Task<Entry> WrittenAsync()
    {
        await Records.OpenAsync(Storage.Conversation.Opening(address: Storage.Conversation.Phone), Center.Ct);
        return (await Records.ApplyAsync("c1", new PostText(Bot, "hello", "k"), Center.Ct)).Value.Entries[0];
    }

    private async Task<Domain.Outcomes.Outcome<WithdrawnMessage>> WithdrawAsync(Entry entry) =>
        await center.Get<WithdrawMessage>().RunAsync("c1", entry.MessageId, new Withdrawal(Bot, MayAlways: false, null, "w"), Center.Ct);

    private async Task<(DeliveryState, DeliveryReason?)> SendAsync(Entry entry) =>
        await Records.SendOfAsync("c1", entry.Number, Center.Ct) is { } send ? (send.State, send.Reason) : default;
}
