using ContactFunctions.Domain.Presence;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class PresenceTests(Azurite azurite)
{
    private static readonly TimeSpan Gone = Lease.Duration + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Declare_Again_ChangesNothing()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());

        var first = await host.Ledger.DeclareAsync("bob", new Declaration(DeclaredStatus.Available), StorageHost.Ct);
        host.Faults.LoseNext();
        var away = await host.Ledger.DeclareAsync("bob", new Declaration(DeclaredStatus.Away, "lunch"), StorageHost.Ct);
        var again = await host.Ledger.DeclareAsync("bob", new Declaration(DeclaredStatus.Away, "lunch"), StorageHost.Ct);

        Assert.Equal((true, true, false), (first.Changed, away.Changed, again.Changed));
        Assert.Equal(again.Now.State, (await host.Ledger.PresenceOfAsync("bob", StorageHost.Ct)).State);
        Assert.Equal(DeclaredStatus.Offline, (await host.Ledger.PresenceOfAsync("nobody", StorageHost.Ct)).State.Status);
    }

    [Fact]
    public async Task Beat_SameDevice_OpensOnceThenRenewsWithOneRequest()
    {
        var clock = Desk.Clock();
        var hosts = await StorageHost.CreateAsync(azurite, 2, clock);
        var opened = await hosts[0].Ledger.BeatAsync("bob", "a/b'c|d", StorageHost.Ct);
        clock.Advance(TimeSpan.FromSeconds(20));
        var before = hosts[0].Faults.Requests;

        var renewed = await hosts[0].Ledger.BeatAsync("bob", "a/b'c|d", StorageHost.Ct);
        var requests = hosts[0].Faults.Requests - before;
        var elsewhere = await hosts[1].Ledger.BeatAsync("bob", "a/b'c|d", StorageHost.Ct);
        var second = await hosts[1].Ledger.BeatAsync("bob", "phone", StorageHost.Ct);

        Assert.Equal((true, false, false, true), (opened.Opened, renewed.Opened, elsewhere.Opened, second.Opened));
        Assert.Equal(1, requests);
        Assert.Equal(clock.GetUtcNow() + Lease.Duration, (await hosts[0].Ledger.PresenceOfAsync("bob", StorageHost.Ct)).LeaseUntil);
    }

    [Fact]
    public async Task Beat_DoesNotBreakClaims()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("bob");
        await host.QueueAsync("c1");
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);

        await host.Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);

        Assert.Single(await host.Ledger.ClaimAsync(picture, [picture.ClaimOf("c1", "bob")], StorageHost.Ct));
    }

    [Fact]
    public async Task MarkLost_LeaseGone_MarksOnceAndABeatBringsBack()
    {
        var clock = Desk.Clock();
        var hosts = await StorageHost.CreateAsync(azurite, 2, clock);
        await hosts[0].ArriveAsync("bob");
        clock.Advance(Gone);
        var picture = await hosts[0].Ledger.SnapshotAsync(StorageHost.Ct);

        var marked = await Task.WhenAll(hosts.Select(host => host.Ledger.MarkLostAsync(picture, "bob", StorageHost.Ct)));
        var lost = await hosts[0].Ledger.PresenceOfAsync("bob", StorageHost.Ct);
        var beat = await hosts[0].Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);
        var back = await hosts[1].Ledger.PresenceOfAsync("bob", StorageHost.Ct);

        Assert.Contains(marked, person => person is not null);
        Assert.True(lost.State.Lost);
        Assert.Null(lost.LeaseUntil);
        Assert.True(beat.Opened);
        Assert.False(back.State.Lost);
        Assert.Null(await hosts[0].Ledger.MarkLostAsync(picture, "bob", StorageHost.Ct));
    }

    [Fact]
    public async Task MarkLost_BeatInBetween_IsRefused()
    {
        var clock = Desk.Clock();
        var host = await StorageHost.CreateAsync(azurite, clock);
        await host.ArriveAsync("bob", "eve");
        clock.Advance(Gone);
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        await host.Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);
        await host.Ledger.BeatAsync("eve", "phone", StorageHost.Ct);

        Assert.Null(await host.Ledger.MarkLostAsync(picture, "bob", StorageHost.Ct));
        Assert.Null(await host.Ledger.MarkLostAsync(picture, "eve", StorageHost.Ct));
        Assert.False((await host.Ledger.PresenceOfAsync("bob", StorageHost.Ct)).State.Lost);
    }

    [Fact]
    public async Task MarkLost_AnswerLost_IsRecognised()
    {
        var clock = Desk.Clock();
        var host = await StorageHost.CreateAsync(azurite, clock);
        await host.ArriveAsync("bob");
        clock.Advance(Gone);
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        host.Faults.LoseNext();

        Assert.NotNull(await host.Ledger.MarkLostAsync(picture, "bob", StorageHost.Ct));
    }
}
