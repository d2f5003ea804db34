using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class DeliveryTests(Azurite azurite)
{
    private static readonly BeginSend Begin = new(new DateTimeOffset(2026, 3, 2, 12, 1, 0, TimeSpan.Zero));

    [Fact]
    public async Task Apply_TextOut_LeavesAPendingSendUntilFinished()
    {
        var host = await PendingAsync(azurite);
        var head = await host.Record.FindAsync("c1", StorageHost.Ct);

        await host.Record.ApplyAsync("c1", new FinishSend(head!.Outbox[0]), StorageHost.Ct);

        Assert.Equal([2L], head.Outbox);
        Assert.Equal(Send.Pending(2, 1), await host.Record.SendOfAsync("c1", 2, StorageHost.Ct));
        Assert.Empty((await host.Record.FindAsync("c1", StorageHost.Ct))!.Outbox);
    }

    [Fact]
    public async Task Begin_ManyAtOnceOnTwoHosts_OneMaySend()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        await PendingAsync(hosts[0]);
        // Both know the row, so that both are sure of themselves.
        foreach (var host in hosts)
            await host.Record.SendOfAsync("c1", 2, StorageHost.Ct);

        var may = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => StepAsync(hosts[n % 2], Begin)));

        Assert.Single(may, outcome => !outcome.IsRefused);
        Assert.Equal((DeliveryState.Sending, 1), await StateAsync(hosts[0]));
    }

    [Fact]
    public async Task Begin_AnswerLost_StillMaySendOnce()
    {
        var host = await PendingAsync(azurite);
        host.Faults.LoseNext();

        Assert.False((await StepAsync(host, Begin)).IsRefused);
        Assert.True((await StepAsync(host, Begin)).IsRefused);
    }

    [Fact]
    public async Task Step_ReportBeforeOutcome_TheReportStands()
    {
        var host = await PendingAsync(azurite);
        await StepAsync(host, Begin);
        await StepAsync(host, new SendReported(1, null));

        await StepAsync(host, new SendTaken("p-1"));

        Assert.Equal((DeliveryState.Delivered, 1), await StateAsync(host));
    }

    [Fact]
    public async Task Step_EverythingThatIsKnown_ComesBack()
    {
        var host = await PendingAsync(azurite);
        await StepAsync(host, Begin);
        await StepAsync(host, new SetBack(Begin.LeaseUntil));
        await StepAsync(host, Begin);
        await StepAsync(host, new SendTaken("p-1"));
        await StepAsync(host, new SendReported(2, DeliveryReason.ProviderBlocked));
        var repeated = (await StepAsync(host, new RepeatSend("again"))).Value;

        var expected = Send.Pending(2, 1) with { Attempts = 2, ProviderId = "p-1", RepeatedBy = "again" };
        Assert.Equal(expected, repeated);
        Assert.Equal(expected, await host.Record.SendOfAsync("c1", 2, StorageHost.Ct));
    }

    [Fact]
    public async Task Step_EntryWithoutSend_IsNotFoundAndLeftOut()
    {
        var host = await PendingAsync(azurite);

        Assert.IsType<NotFound>((await host.Record.StepAsync("c1", 1, Begin, StorageHost.Ct)).Refusal);
        Assert.Equal([2L], (await host.Record.DeliveriesAsync("c1", [.. Enumerable.Range(1, 40)], StorageHost.Ct)).Keys);
    }

    private static async Task<StorageHost> PendingAsync(Azurite azurite) => await PendingAsync(await StorageHost.CreateAsync(azurite));

    private static async Task<StorageHost> PendingAsync(StorageHost host)
    {
        await host.OpenAsync(Conversation.Phone);
        await host.Record.ApplyAsync("c1", Conversation.BotSays("hello", "k"), StorageHost.Ct);
        return host;
    }

    private static Task<Outcome<Send>> StepAsync(StorageHost host, SendStep step) => host.Record.StepAsync("c1", 2, step, StorageHost.Ct);

    private static async Task<(DeliveryState, int)> StateAsync(StorageHost host)
    {
        var send = (await host.Record.DeliveriesAsync("c1", [2], StorageHost.Ct))[2];
        return (send.State, send.Attempts);
    }
}
