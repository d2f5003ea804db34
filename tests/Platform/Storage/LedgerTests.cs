using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class LedgerTests(Azurite azurite)
{
    [Fact]
    public async Task Enqueue_ThenFind_IsTheWholePlacement()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var draft = Placements.Waiting("c1") with
        {
            Needs = [new("french", 3)], PreferredOperator = "bob", CustomerName = "Anna", Declined = [new("eve", Placements.Start)],
        };

        var queued = await host.Ledger.EnqueueAsync(draft, Desk.Day, StorageHost.Ct);
        var found = await host.Ledger.FindAsync("c1", StorageHost.Ct);

        Assert.Equal(1, queued.TicketNumber);
        Assert.Equal((queued.EffectiveAt, queued.State, "bob", "Anna"), (found!.EffectiveAt, found.State, found.PreferredOperator, found.CustomerName));
        Assert.Equal(draft.Facts, found.Facts);
        Assert.Equal((draft.Needs[0], draft.Declined[0]), (found.Needs[0], found.Declined[0]));
        Assert.Null(await host.Ledger.FindAsync("other", StorageHost.Ct));
    }

    [Fact]
    public async Task Enqueue_Twice_LeavesTheFirst()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.QueueAsync("c1");

        var again = await host.QueueAsync("c1", second: 9);

        Assert.Equal((1, Placements.Start), (again.TicketNumber, again.EnqueuedAt));
    }

    [Fact]
    public async Task Enqueue_NextEpochAfterTheEnd_TakesItsPlace()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.QueueAsync("c1");
        await host.DoAsync("c1", new CloseByCustomer(null, TimeSpan.Zero));

        var again = await host.Ledger.EnqueueAsync(Placements.Waiting("c1") with { Epoch = 2, Version = 5 }, Desk.Day, StorageHost.Ct);

        Assert.Equal((2, 5, 2), (again.Epoch, again.Version, again.TicketNumber));
        Assert.Single(await host.SoundAsync());
    }

    [Fact]
    public async Task Enqueue_ManyAtOnce_ShareTransactionsAndGetEachTheirNumber()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);

        var queued = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => hosts[i % 2].QueueAsync($"c{i:D3}", i)));

        Assert.Equal(Enumerable.Range(1, 120), queued.Select(one => one.TicketNumber).Order());
        Assert.True(hosts.Sum(host => host.Faults.Requests) < 60, "What waits together travels together.");
        Assert.Equal(120, (await hosts[0].SoundAsync()).Count);
    }

    [Fact]
    public async Task Enqueue_AnswerLost_KeepsItsNumber()
    {
        var host = await StorageHost.CreateAsync(azurite);
        host.Faults.LoseNext();

        var first = await host.QueueAsync("c1");
        var second = await host.QueueAsync("c2");

        Assert.Equal((1, 2), (first.TicketNumber, second.TicketNumber));
        Assert.Equal(2, (await host.SoundAsync()).Count);
    }

    [Fact]
    public async Task Snapshot_Tickets_AreInTheOrderOfTheQueue()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.QueueAsync("c1", second: 30);
        await host.QueueAsync("c2", second: 10);
        await host.QueueAsync("c3", second: 20);

        var snapshot = await host.Ledger.SnapshotAsync(StorageHost.Ct);

        Assert.Equal(["c2", "c3", "c1"], snapshot.Waiting.Select(one => one.ConversationId));
    }

    [Fact]
    public async Task Apply_WholeTalk_MovesTicketPlacementAndUnitsTogether()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("bob", "eve");
        await host.QueueAsync("c1");
        await host.ConnectAsync("c1", "bob");
        await host.SoundAsync();

        await host.DoAsync("c1", new TransferToOperator("bob", "eve", 3, "t1", TimeSpan.FromSeconds(20)));
        await host.SoundAsync();
        await host.DoAsync("c1", new AcceptOffer("eve", "t1"));
        var work = await host.Ledger.WorkOfAsync("eve", StorageHost.Ct);
        await host.DoAsync("c1", new TransferToQueue("eve", "sales", TimeSpan.Zero, "t2"));
        var back = Assert.Single(await host.SoundAsync());

        Assert.Equal("c1", Assert.Single(work).ConversationId);
        Assert.Empty(await host.Ledger.WorkOfAsync("eve", StorageHost.Ct));
        Assert.Equal((ConversationState.Waiting, "sales", Placements.Start), (back.State, back.Queue, back.EnqueuedAt));
    }

    [Fact]
    public async Task Apply_OwnRows_TakesOneRequest()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("bob");
        await host.QueueAsync("c1");
        var snapshot = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        await host.Ledger.ClaimAsync(snapshot, [snapshot.ClaimOf("c1", "bob")], StorageHost.Ct);
        var before = host.Faults.Requests;

        await host.DoAsync("c1", new AcceptOffer("bob", "offer-c1-bob"));
        await host.DoAsync("c1", new CloseByOperator("bob", null, TimeSpan.FromMinutes(1)));
        await host.DoAsync("c1", new FinishWrapUp("bob"));

        Assert.Equal(3, host.Faults.Requests - before);
        await host.SoundAsync();
    }

    [Fact]
    public async Task Apply_RefusedOnAnOldPicture_LooksAgain()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, Desk.Clock());
        await hosts[0].ArriveAsync("bob");
        await hosts[0].QueueAsync("c1");
        Assert.True((await hosts[1].DoAsync("c1", new AcceptOffer("bob", "offer-c1-bob"))).IsRefused);
        await hosts[0].ConnectAsync("c1", "bob");

        var closed = await hosts[1].DoAsync("c1", new CloseByOperator("bob", "solved", TimeSpan.FromMinutes(1)));

        Assert.Equal(ConversationState.WrapUp, closed.Value.After.State);
        Assert.IsType<NotFound>((await hosts[1].DoAsync("none", new GoIdle())).Refusal);
    }

    [Fact]
    public async Task Remove_OverAndQueuedAgain_OnlyTheOldOneGoes()
    {
        var host = await StorageHost.CreateAsync(azurite);
        await host.QueueAsync("c1");
        var over = (await host.DoAsync("c1", new CloseByCustomer(null, TimeSpan.Zero))).Value.After;
        await host.Ledger.EnqueueAsync(Placements.Waiting("c1") with { Epoch = 2, Version = 9 }, Desk.Day, StorageHost.Ct);

        await host.Ledger.RemoveAsync(over, StorageHost.Ct);
        var kept = await host.Ledger.FindAsync("c1", StorageHost.Ct);
        var second = (await host.DoAsync("c1", new CloseByCustomer(null, TimeSpan.Zero))).Value.After;
        host.Faults.LoseNext();
        await host.Ledger.RemoveAsync(second, StorageHost.Ct);
        await host.Ledger.RemoveAsync(second, StorageHost.Ct);

        Assert.Equal(2, kept!.Epoch);
        Assert.Null(await host.Ledger.FindAsync("c1", StorageHost.Ct));
        Assert.Empty(await host.SoundAsync());
    }

    [Fact]
    public async Task Apply_DeclinedInPlace_RewritesTheTicket()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("bob");
        await host.QueueAsync("c1");
        var snapshot = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        await host.Ledger.ClaimAsync(snapshot, [snapshot.ClaimOf("c1", "bob")], StorageHost.Ct);

        await host.DoAsync("c1", new DeclineOffer("bob", "offer-c1-bob", "busy"));

        var ticket = Assert.Single((await host.Ledger.SnapshotAsync(StorageHost.Ct)).Waiting);
        Assert.Equal("bob", Assert.Single(ticket.Declined).Operator);
        Assert.Equal(FactKind.OfferDeclined, ticket.Facts[^1].Kind);
        await host.SoundAsync();
    }
}
