using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactFunctions.DurableEngine.Routing;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using Microsoft.DurableTask;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>Ways in which a bucket could be left without an owner while all hosts live.</summary>
public sealed class Orphans(Azurite azurite) : Durable(azurite)
{
    private static readonly TimeSpan Renewal = DurableEngine.Limits.LeaseRenewal;
    private static readonly string[] Ids = [.. Enumerable.Range(0, 12).Select(number => $"i{number}")];

    private static Functions Sleeper => new Functions().Orchestrator("Sleep", Returns(async context =>
    {
        await context.CreateTimer(Minute, CancellationToken.None);
        return "awake";
    }));

    private static Task WhenAsync(ManualTime leases, Func<bool> isSo) => WhenAsync(leases, () => Task.FromResult(isSo()));

    /// <summary>Lets the leases' clock run until it is so.</summary>
    private static Task WhenAsync(ManualTime leases, Func<Task<bool>> isSo) => Eventually.TrueAsync(
        () =>
        {
            leases.Advance(Renewal / 4);
            return isSo();
        },
        "An owner for every bucket",
        cancellation: Cancellation);

    private static async Task<bool> HaveTwoOwnersAsync(IHubStore store)
    {
        var fences = await Task.WhenAll(Enumerable.Range(0, 4).Select(bucket => store.ReadFenceAsync(bucket, Cancellation)));
        return fences.All(fence => fence.Owner.Length > 0) && fences.DistinctBy(fence => fence.Owner).Count() == 2;
    }

    /// <summary>Lets the leases' clock run until it is answered, or until the call itself gives up.</summary>
    private static async Task StartAllAsync(Hub hub, ManualTime leases)
    {
        var starts = Task.WhenAll(Ids.Select(id => hub.RunAsync("Sleep", null, id)));
        await WhenAsync(leases, () => starts.IsCompleted);
        await starts;
    }

    [Theory, BothStores]
    public async Task SlowHost_WhoseBucketsWereTakenAndGivenBack_TakesThemAnew(StoreKind kind)
    {
        var (store, time, leases) = (NewStore(kind), new ManualTime(), new ManualTime());
        var slow = new FaultyStore(store);
        await using var a = await Hub.StartAsync(Sleeper, store, time, leases);
        await using var b = await Hub.StartAsync(Sleeper, slow, time, leases);
        await WhenAsync(leases, () => a.Buckets.Count == 2 && b.Buckets.Count == 2);

        slow.BlockRenewals();
        await WhenAsync(leases, () => a.Buckets.Count == 4);
        await StartAllAsync(a, leases);
        slow.LetRenewalsPass();
        await WhenAsync(leases, () => a.Buckets.Count == 2);

        await WhenAsync(leases, () => HaveTwoOwnersAsync(store));
        Assert.Equal([0, 1, 2, 3], a.Buckets.Concat(b.Buckets).Order());
        await a.AdvanceAsync(Minute);
        await b.WhenIdleAsync();
        foreach (var id in Ids)
            Assert.Equal("awake", (await a.SeeAsync(id)).ReadOutputAs<string>());
    }

    [Theory, BothStores]
    public async Task Bucket_TakenAndGivenBackWithoutASign_AnswersAgain(StoreKind kind)
    {
        var (store, time, leases) = (NewStore(kind), new ManualTime(), new ManualTime());
        await using var a = await Hub.StartAsync(Sleeper, store, time, leases);
        await using var b = await Hub.StartAsync(Sleeper, store, time, leases);
        await WhenAsync(leases, () => a.Buckets.Count == 2 && b.Buckets.Count == 2);
        foreach (var bucket in b.Buckets)
        {
            var fence = await store.ReadFenceAsync(bucket, Cancellation);
            var taken = await store.CommitAsync(fence, fence.OwnedBy("other", Door.None) with { CommitId = $"t{bucket}" }, [], Cancellation);
            await store.CommitAsync(taken, taken.OwnedBy("", Door.None) with { CommitId = $"r{bucket}" }, [], Cancellation);
        }

        var before = leases.GetUtcNow();
        await StartAllAsync(a, leases);

        Assert.True(leases.GetUtcNow() - before < DurableEngine.Limits.CallTimeout / 2);
    }

    [Theory, BothStores]
    public async Task HandOver_ThatTheStorageRefuses_IsMadeUpFor(StoreKind kind)
    {
        var (store, time, leases) = (NewStore(kind), new ManualTime(), new ManualTime());
        var faulty = new FaultyStore(store);
        await using var a = await Hub.StartAsync(Sleeper, faulty, time, leases);
        faulty.FailReleases(3);
        await using var b = await Hub.StartAsync(Sleeper, store, time, leases);

        await WhenAsync(leases, () => a.Buckets.Count == 2 && b.Buckets.Count == 2);
    }

    [Fact]
    public async Task Peer_WhoseConnectionBrokeAndWhoAnswers_IsAlive()
    {
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = new PeerWatch(() => ended.TrySetResult());
        HostLease[] peer = [new("p", new(((IPEndPoint)door.LocalEndpoint).Port, "s"), DateTimeOffset.MaxValue)];

        Assert.Single(await watch.AliveAsync(peer));
        using (var connection = await door.AcceptTcpClientAsync(Cancellation))
            await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(peer[0].Door.Proof + '\n'), Cancellation);
        await ended.Task.WaitAsync(Cancellation);

        Assert.Single(await watch.AliveAsync(peer));
    }

    /// <summary>What may have got the port of a host that died: something that does not know the secret, and the host that looks itself.</summary>
    public static TheoryData<string> Strangers => ["closes", "answers", "echoes"];

    [Theory, MemberData(nameof(Strangers))]
    public async Task DeadHost_WhoseDoorIsSomebodyElses_LosesItsBuckets(string stranger)
    {
        var (store, leases) = (NewStore(StoreKind.Memory), new ManualTime());
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var visits = 0;
        var answering = AnswerAsync(port, stranger, () => visits++, end.Token);
        await store.PrepareAsync(4, Cancellation);
        var door = new Door(((IPEndPoint)port.LocalEndpoint).Port, new string('0', 64));
        await store.RenewAsync(new("0", door, leases.GetUtcNow() + Minute), Cancellation);
        await SetOwnerAsync(store, "0", door);

        await using var hub = await Hub.StartAsync(Sleeper, store, leases: leases);
        await hub.RunAsync("Sleep", null, "one").WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Cancellation);

        Assert.Equal(4, hub.Buckets.Count);
        await end.CancelAsync();
        await answering;
        Assert.InRange(visits, 1, 2);
    }

    private static async Task AnswerAsync(TcpListener port, string how, Action visited, CancellationToken end)
    {
        try
        {
            while (true)
            {
                using var visitor = await port.AcceptTcpClientAsync(end);
                visited();
                var (stream, line) = (visitor.GetStream(), new byte[65]);
                await stream.ReadExactlyAsync(line, end);
                if (how != "closes")
                    await stream.WriteAsync(how == "echoes" ? line : new byte[200], end);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    [Fact]
    public async Task Knock_AtADoorWhereNobodyAnswers_IsGivenUpForTheNextOwner()
    {
        var (store, leases) = (NewStore(StoreKind.Memory), new ManualTime());
        using var hung = new TcpListener(IPAddress.Loopback, 0);
        hung.Start();
        await store.PrepareAsync(4, Cancellation);
        var door = new Door(((IPEndPoint)hung.LocalEndpoint).Port, new string('0', 64));
        await store.RenewAsync(new("0", door, leases.GetUtcNow() + Minute), Cancellation);
        await SetOwnerAsync(store, "0", door);
        await using var hub = await Hub.StartAsync(Sleeper, store, leases: leases);
        var start = hub.RunAsync("Sleep", null, "one");
        using var watched = await hung.AcceptTcpClientAsync(Cancellation);
        using var knocked = await hung.AcceptTcpClientAsync(Cancellation);

        var before = leases.GetUtcNow();
        await store.LeaveAsync("0", Cancellation);
        await SetOwnerAsync(store, "", Door.None);
        await WhenAsync(leases, () => start.IsCompleted);

        Assert.True(leases.GetUtcNow() - before < TimeSpan.FromSeconds(4));
    }

    private static async Task SetOwnerAsync(IHubStore store, string host, Door door)
    {
        for (var bucket = 0; bucket < 4; bucket++)
        {
            var fence = await store.ReadFenceAsync(bucket, Cancellation);
            await store.CommitAsync(fence, fence.OwnedBy(host, door) with { CommitId = $"{host}-{bucket}" }, [], Cancellation);
        }
    }
}
