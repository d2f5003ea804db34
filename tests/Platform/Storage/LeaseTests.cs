using Azure.Core;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class LeaseTests(Azurite azurite)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task I6_Shorten_LeavesALittle_AndNeverLengthens()
    {
        var clock = Desk.Clock();
        var host = await StorageHost.CreateAsync(azurite, clock);
        await host.ArriveAsync("bob");

        var shortened = await host.Ledger.ShortenLeaseAsync("bob", "laptop", StorageHost.Ct);
        clock.Advance(Second);
        var again = await host.Ledger.ShortenLeaseAsync("bob", "laptop", StorageHost.Ct);
        var nobody = await host.Ledger.ShortenLeaseAsync("bob", "phone", StorageHost.Ct);

        Assert.Equal((true, false, false), (shortened, again, nobody));
        Assert.Equal(clock.GetUtcNow() - Second + Lease.AfterDisconnect, (await PresenceAsync(host)).LeaseUntil);
    }

    [Fact]
    public async Task I6_Shorten_TheNextBeat_GivesTheFullLeaseBack()
    {
        var clock = Desk.Clock();
        var hosts = await StorageHost.CreateAsync(azurite, 2, clock);
        await hosts[0].ArriveAsync("bob");
        await hosts[1].Ledger.ShortenLeaseAsync("bob", "laptop", StorageHost.Ct);
        clock.Advance(Lease.AfterDisconnect - Second);

        var beat = await hosts[0].Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);

        Assert.False(beat.Opened);
        Assert.Equal(clock.GetUtcNow() + Lease.Duration, (await PresenceAsync(hosts[1])).LeaseUntil);
    }

    [Fact]
    public async Task I6_Shorten_ABeatInBetween_Wins()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, Desk.Clock());
        await hosts[0].ArriveAsync("bob");
        hosts[0].Faults.Before = async message =>
        {
            if (message.Request.Method != RequestMethod.Get)
                await hosts[1].Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);
        };

        Assert.False(await hosts[0].Ledger.ShortenLeaseAsync("bob", "laptop", StorageHost.Ct));
        Assert.Equal(Desk.Clock().GetUtcNow() + Lease.Duration, (await PresenceAsync(hosts[1])).LeaseUntil);
    }

    [Fact]
    public async Task I6_End_OneOfTwoDevices_LeavesTheOperatorThere()
    {
        var clock = Desk.Clock();
        var host = await StorageHost.CreateAsync(azurite, clock);
        await host.ArriveAsync("bob");
        await host.Ledger.BeatAsync("bob", "phone", StorageHost.Ct);

        var first = await host.Ledger.EndLeaseAsync("bob", "laptop", StorageHost.Ct);
        var between = await PresenceAsync(host);
        var last = await host.Ledger.EndLeaseAsync("bob", "phone", StorageHost.Ct);
        var again = await host.Ledger.EndLeaseAsync("bob", "phone", StorageHost.Ct);

        Assert.Null(first);
        Assert.Equal((clock.GetUtcNow() + Lease.Duration, null), (between.LeaseUntil, between.State.GoneSince));
        Assert.Equal(clock.GetUtcNow(), last!.GoneSince);
        Assert.Null(again);
        Assert.Equal(new(last, null), await PresenceAsync(host));
    }

    [Fact]
    public async Task I6_End_BothDevicesAtOnceThroughTwoHosts_OneOfThemSeesTheLastGo()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, Desk.Clock());
        await hosts[0].ArriveAsync("bob");
        await hosts[0].Ledger.BeatAsync("bob", "phone", StorageHost.Ct);

        // The phone leaves after the laptop's host has read and before it writes.
        var phone = new List<OperatorState?>();
        hosts[0].Faults.Before = async message =>
        {
            if (message.Request.Method != RequestMethod.Get && phone.Count == 0)
                phone.Add(await hosts[1].Ledger.EndLeaseAsync("bob", "phone", StorageHost.Ct));
        };
        var laptop = await hosts[0].Ledger.EndLeaseAsync("bob", "laptop", StorageHost.Ct);

        Assert.Equal([null], phone);
        Assert.NotNull(laptop);
        Assert.NotNull((await PresenceAsync(hosts[0])).State.GoneSince);
    }

    [Fact]
    public async Task End_AnswerLost_IsRecognised()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        await host.ArriveAsync("bob");
        host.Faults.LoseNext();

        Assert.NotNull(await host.Ledger.EndLeaseAsync("bob", "laptop", StorageHost.Ct));
        Assert.Single((await PresenceAsync(host)).State.Log.Newest, fact => fact.Kind is PresenceFactKind.LeaseEnded);
    }

    [Fact]
    public async Task I6_End_OnlyWhatRanOut_TellsTheTrueMoment_AndALiveDeviceKeepsThemThere()
    {
        var clock = Desk.Clock();
        var host = await StorageHost.CreateAsync(azurite, clock);
        await host.ArriveAsync("bob");
        clock.Advance(Second);
        await host.Ledger.BeatAsync("bob", "phone", StorageHost.Ct);
        clock.Advance(Lease.Duration - Second);
        var oneLeft = await host.Ledger.EndLeaseAsync("bob", null, StorageHost.Ct);
        clock.Advance(10 * Second);

        var gone = await host.Ledger.EndLeaseAsync("bob", null, StorageHost.Ct);

        Assert.Null(oneLeft);
        Assert.Equal(clock.GetUtcNow() - (9 * Second), gone!.GoneSince);
        Assert.Equal(PresenceFact.System, gone.Log.Newest[^1].By);
    }

    [Fact]
    public async Task Beat_AfterTheEnd_OpensAnew()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2, Desk.Clock());
        await hosts[0].ArriveAsync("bob");
        await hosts[1].Ledger.EndLeaseAsync("bob", "laptop", StorageHost.Ct);

        var beat = await hosts[0].Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);

        Assert.True(beat.Opened);
        Assert.Null((await PresenceAsync(hosts[1])).State.GoneSince);
    }

    [Fact]
    public async Task Beat_AfterASleepThatNobodySaw_NotesWhenItBeganAndEnded()
    {
        var clock = Desk.Clock();
        var host = await StorageHost.CreateAsync(azurite, clock);
        await host.ArriveAsync("bob");
        var began = clock.GetUtcNow() + Lease.Duration;
        clock.Advance(Lease.Duration + Second);

        await host.Ledger.BeatAsync("bob", "laptop", StorageHost.Ct);

        Assert.Equal(
            [(PresenceFactKind.LeaseEnded, began), (PresenceFactKind.Returned, clock.GetUtcNow())],
            (await PresenceAsync(host)).State.Log.Newest.TakeLast(2).Select(fact => (fact.Kind, fact.At)));
    }

    [Fact]
    public async Task Declare_WithoutADevice_IsNotedAsNotThere()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());

        var declared = await host.Ledger.DeclareAsync("bob", new Declaration(DeclaredStatus.Available), StorageHost.Ct);
        var again = await host.Ledger.DeclareAsync("bob", new Declaration(DeclaredStatus.Available), StorageHost.Ct);

        Assert.False(declared.Now.State.Log.Newest[^1].Present);
        Assert.False(again.Changed);
    }

    private static Task<Ports.OperatorPresence> PresenceAsync(StorageHost host) => host.Ledger.PresenceOfAsync("bob", StorageHost.Ct);
}
