using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class ClaimInvariantTests(Azurite azurite)
{
    [Fact]
    public async Task I2_TwoHostsClaimTheSameTickets_EachIsGivenOnce()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, Desk.Clock());
        string[] people = [.. Enumerable.Range(0, 20).Select(i => $"op{i:D2}")];
        await hosts[0].ArriveAsync(people);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => hosts[0].QueueAsync($"c{i:D2}", i)));
        var pictures = await Task.WhenAll(hosts.Select(host => host.Ledger.SnapshotAsync(StorageHost.Ct)));

        var won = await Task.WhenAll(hosts.Select((host, h) => host.Ledger.ClaimAsync(
            pictures[h], [.. Enumerable.Range(0, 50).Select(i => pictures[h].ClaimOf($"c{i:D2}", people[(i + (h * 7)) % 20]))], StorageHost.Ct)));

        var given = won.SelectMany(changes => changes).Select(change => change.After.ConversationId).ToList();
        Assert.Equal(given.Count, given.Distinct().Count());
        var placements = await hosts[0].SoundAsync();
        Assert.Equal(given.Order(StringComparer.Ordinal), placements.Where(one => one.Offer is not null).Select(one => one.ConversationId));
        Assert.NotEmpty(given);
    }

    [Fact]
    public async Task I2_LastUnitOfOneOperatorClaimedTwice_IsGivenOnce()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, Desk.Clock());
        await hosts[0].ArriveAsync("bob");
        await hosts[0].QueueAsync("c1", weight: 2);
        await hosts[0].QueueAsync("c2", weight: 2);
        var picture = await hosts[0].Ledger.SnapshotAsync(StorageHost.Ct);

        var won = await Task.WhenAll(
            hosts[0].Ledger.ClaimAsync(picture, [picture.ClaimOf("c1", "bob")], StorageHost.Ct),
            hosts[1].Ledger.ClaimAsync(picture, [picture.ClaimOf("c2", "bob")], StorageHost.Ct));

        Assert.Single(won.SelectMany(changes => changes));
        await hosts[0].SoundAsync();
    }

    [Fact]
    public async Task I2_ManyClaimsOfOnePass_ShareTransactions()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("ann", "bob");
        await Task.WhenAll(Enumerable.Range(0, 90).Select(i => host.QueueAsync($"c{i:D2}", i)));
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        var before = host.Faults.Requests;

        var won = await host.Ledger.ClaimAsync(
            picture, [.. picture.Waiting.Select((one, i) => picture.ClaimOf(one.ConversationId, i % 2 == 0 ? "ann" : "bob", 45))], StorageHost.Ct);

        Assert.Equal(90, won.Count);
        Assert.Equal(3, host.Faults.Requests - before);
        await host.SoundAsync(45);
    }

    [Fact]
    public async Task I2_TicketGoneSinceTheSnapshot_TheOthersAreGiven()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("ann", "bob");
        foreach (var id in (string[])["c1", "c2", "c3", "c4"])
            await host.QueueAsync(id);
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        await host.DoAsync("c2", new CloseByCustomer(null, TimeSpan.Zero));

        var won = await host.Ledger.ClaimAsync(
            picture, [.. picture.Waiting.Select((one, i) => picture.ClaimOf(one.ConversationId, i < 2 ? "ann" : "bob"))], StorageHost.Ct);

        Assert.Equal(["c1", "c3", "c4"], won.Select(change => change.After.ConversationId).Order(StringComparer.Ordinal));
        await host.SoundAsync();
    }

    [Fact]
    public async Task I2_TicketCameBackSinceTheSnapshot_TheOldPictureLoses()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("ann", "bob");
        await host.QueueAsync("c1");
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        await host.Ledger.ClaimAsync(picture, [picture.ClaimOf("c1", "bob")], StorageHost.Ct);
        await host.DoAsync("c1", new DeclineOffer("bob", "offer-c1-bob", null));

        var won = await host.Ledger.ClaimAsync(picture, [picture.ClaimOf("c1", "ann")], StorageHost.Ct);

        Assert.Empty(won);
        Assert.Equal("bob", Assert.Single(Assert.Single(await host.SoundAsync()).Declined).Operator);
    }

    [Fact]
    public async Task I2_OperatorChangedSinceTheSnapshot_OnlyTheirClaimsAreDropped()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("ann", "bob");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => host.QueueAsync($"c{i}", i)));
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        await host.Ledger.DeclareAsync("ann", new Declaration(DeclaredStatus.Away, "lunch"), StorageHost.Ct);

        var won = await host.Ledger.ClaimAsync(
            picture, [.. picture.Waiting.Select((one, i) => picture.ClaimOf(one.ConversationId, i % 2 == 0 ? "ann" : "bob"))], StorageHost.Ct);

        Assert.Equal(["bob", "bob"], won.Select(change => change.After.Offer!.Operator));
        await host.SoundAsync();
    }

    [Fact]
    public async Task I2_ClaimAnswerLost_IsRecognisedAndThePassGoesOn()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("ann");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => host.QueueAsync($"c{i:D2}", i)));
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        host.Faults.LoseNext();

        var won = await host.Ledger.ClaimAsync(
            picture, [.. picture.Waiting.Select(one => picture.ClaimOf(one.ConversationId, "ann", 40, autoConnect: true))], StorageHost.Ct);

        Assert.Equal(40, won.Count);
        Assert.All(await host.SoundAsync(40), placement => Assert.Equal((ConversationState.Active, "ann"), (placement.State, placement.Owner)));
    }

    [Fact]
    public async Task I2_AcceptAndExpiryRace_OneOfThemEndsTheOffer()
    {
        var clock = Desk.Clock();
        var hosts = await StorageHost.CreateAsync(azurite, 2, clock);
        await hosts[0].ArriveAsync("bob");
        await hosts[0].QueueAsync("c1");
        var picture = await hosts[0].Ledger.SnapshotAsync(StorageHost.Ct);
        await hosts[0].Ledger.ClaimAsync(picture, [picture.ClaimOf("c1", "bob")], StorageHost.Ct);
        // Both read the open offer; the one is let through first, the other then finds it ended.
        var accepted = hosts[1].DoAsync("c1", new AcceptOffer("bob", "offer-c1-bob"));
        var declined = hosts[0].DoAsync("c1", new DeclineOffer("bob", "offer-c1-bob", null));
        await Task.WhenAll(accepted, declined);

        var placement = Assert.Single(await hosts[0].SoundAsync());
        Assert.Null(placement.Offer);
        Assert.True((await accepted).IsRefused || (await declined).Value.IsRepeat);
    }

    [Fact]
    public async Task I2_AnswersLostInEveryStep_UnitsStayRight()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("bob");
        await host.QueueAsync("c1");
        await host.ConnectAsync("c1", "bob");
        LedgerCommand[] steps = [new GoIdle(), new ResumeTalk(true, 3, true), new CloseByOperator("bob", null, TimeSpan.FromMinutes(1)), new FinishWrapUp("bob")];

        foreach (var step in steps)
        {
            host.Faults.LoseNext();
            var change = await host.DoAsync("c1", step);
            Assert.False(change.Value.IsRepeat);
            await host.SoundAsync();
        }

        Assert.Equal(ConversationState.Closed, (await host.Ledger.FindAsync("c1", StorageHost.Ct))!.State);
    }

    [Fact]
    public async Task I2_ManyTalksOnTwoHosts_UnitsStayRight()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, Desk.Clock());
        await hosts[0].ArriveAsync("ann", "bob");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => hosts[0].QueueAsync($"c{i}", i)));
        var picture = await hosts[0].Ledger.SnapshotAsync(StorageHost.Ct);
        await hosts[0].Ledger.ClaimAsync(
            picture, [.. picture.Waiting.Select((one, i) => picture.ClaimOf(one.ConversationId, i < 3 ? "ann" : "bob", autoConnect: true))], StorageHost.Ct);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            var person = i < 3 ? "ann" : "bob";
            foreach (var step in (LedgerCommand[])[new GoIdle(), new ResumeTalk(false, 3, true), new CloseByOperator(person, null, TimeSpan.Zero), new FinishWrapUp(person)])
                Assert.False((await hosts[i % 2].DoAsync($"c{i}", step)).IsRefused);
        }));

        Assert.All(await hosts[1].SoundAsync(), placement => Assert.Equal(ConversationState.Closed, placement.State));
    }
}
