using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Harness;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class DeliveryTests(Azurite azurite)
{
    [Fact]
    public async Task Apply_TextOut_LeavesAPendingSendUntilFinished()
    {
        var host = await PendingAsync(azurite);
        var head = await host.Record.FindAsync("c1", StorageHost.Ct);

        await host.Record.ApplyAsync("c1", new FinishSend(head!.Outbox[0]), StorageHost.Ct);

        Assert.Equal([2L], head.Outbox);
        Assert.Equal(DeliveryState.Pending, await StateAsync(host));
        Assert.Empty((await host.Record.FindAsync("c1", StorageHost.Ct))!.Outbox);
    }

    [Fact]
    public async Task MarkSending_ManyAtOnce_OneMaySend()
    {
        var host = await PendingAsync(azurite);

        var may = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => MarkAsync(host, DeliveryState.Sending)));

        Assert.Single(may, true);
        Assert.Equal(DeliveryState.Sending, await StateAsync(host));
    }

    [Fact]
    public async Task MarkSending_AnswerLost_StillMaySend()
    {
        var host = await PendingAsync(azurite);
        host.Faults.LoseNext();

        Assert.True(await MarkAsync(host, DeliveryState.Sending));
        Assert.False(await MarkAsync(host, DeliveryState.Sending));
    }

    [Fact]
    public async Task Mark_ReportBeforeOutcome_TheReportStands()
    {
        var host = await PendingAsync(azurite);
        await MarkAsync(host, DeliveryState.Sending);
        await MarkAsync(host, DeliveryState.Delivered);

        await MarkAsync(host, DeliveryState.Sent);

        Assert.Equal(DeliveryState.Delivered, await StateAsync(host));
    }

    [Fact]
    public async Task Mark_EntryWithoutSend_IsRefusedAndLeftOut()
    {
        var host = await PendingAsync(azurite);

        Assert.False(await host.Record.MarkDeliveryAsync("c1", 1, DeliveryState.Sent, StorageHost.Ct));
        Assert.Equal([2L], (await host.Record.DeliveriesAsync("c1", [.. Enumerable.Range(1, 40)], StorageHost.Ct)).Keys);
    }

    private static async Task<StorageHost> PendingAsync(Azurite azurite)
    {
        var host = await (await StorageHost.CreateAsync(azurite)).OpenAsync(Conversation.Phone);
        await host.Record.ApplyAsync("c1", Conversation.BotSays("hello", "k"), StorageHost.Ct);
        return host;
    }

    private static Task<bool> MarkAsync(StorageHost host, DeliveryState state) => host.Record.MarkDeliveryAsync("c1", 2, state, StorageHost.Ct);

    private static async Task<DeliveryState> StateAsync(StorageHost host) => (await host.Record.DeliveriesAsync("c1", [2], StorageHost.Ct))[2];
}
