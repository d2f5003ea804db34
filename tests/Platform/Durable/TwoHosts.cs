using System.Net;
using System.Net.Sockets;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class TwoHosts(Azurite azurite) : Durable(azurite)
{
    private static readonly TimeSpan Renewal = DurableEngine.Limits.LeaseRenewal;

    private static Functions Adder => new Functions()
        .Activity<int>("Echo", number => number)
        .Orchestrator("Main", Returns(async context =>
        {
            var sum = await context.CallActivityAsync<int>("Echo", context.GetInput<int>());
            return sum + await context.WaitForExternalEvent<int>("N");
        }))
        .Orchestrator("Parent", Returns(context => Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => context.CallSubOrchestratorAsync<int>("Child", number)))))
        .Orchestrator("Child", Returns(context => context.CallActivityAsync<int>("Echo", context.GetInput<int>())));

    private async Task<(Hub A, Hub B, IHubStore Store, ManualTime Leases)> StartTwoAsync(StoreKind kind)
    {
        var (store, time, leases) = (NewStore(kind), new ManualTime(), new ManualTime());
        var a = await Hub.StartAsync(Adder, store, time, leases);
        Assert.Equal([0, 1, 2, 3], a.Buckets);
        var b = await Hub.StartAsync(Adder, store, time, leases);
        await WhenOwnedAsync(leases, () => a.Buckets.Count == 2 && b.Buckets.Count == 2);
        return (a, b, store, leases);
    }

    /// <summary>Lets the hosts renew their leases until they have agreed.</summary>
    private static Task WhenOwnedAsync(ManualTime leases, Func<bool> isSo) => Eventually.TrueAsync(
        () =>
        {
            leases.Advance(Renewal / 4);
            return Task.FromResult(isSo());
        },
        "sharing the buckets",
        cancellation: Cancellation);

    [Theory, BothStores]
    public async Task Instances_OfEitherHost_AreReachedThroughBoth(StoreKind kind)
    {
        var (a, b, _, leases) = await StartTwoAsync(kind);
        await using var first = a;
        await using var second = b;
        string[] ids = [.. Enumerable.Range(0, 12).Select(number => $"i{number}")];

        foreach (var id in ids)
            await a.RunAsync("Main", 1, id);
        foreach (var id in ids)
            await b.RaiseAsync(id, "N", 2);
        var parent = await b.RunAsync("Parent");

        foreach (var id in ids)
            Assert.Equal(3, (await a.SeeAsync(id)).ReadOutputAs<int>());
        var waiting = a.Client.WaitForInstanceCompletionAsync(parent, true, Cancellation);
        await WhenOwnedAsync(leases, () => waiting.IsCompleted);
        Assert.Equal(Enumerable.Range(0, 8), (await waiting).ReadOutputAs<int[]>());
    }

    [Theory, BothStores]
    public async Task Death_OfAHost_IsNoticedWithoutWaitingForItsLease(StoreKind kind)
    {
        var (a, b, _, _) = await StartTwoAsync(kind);
        await using var second = b;
        string[] ids = [.. Enumerable.Range(0, 12).Select(number => $"i{number}")];
        foreach (var id in ids)
            await a.RunAsync("Main", 1, id);

        await a.KillAsync();
        foreach (var id in ids)
            await b.RaiseAsync(id, "N", 2);

        foreach (var id in ids)
            Assert.Equal(3, (await b.SeeAsync(id)).ReadOutputAs<int>());
        Assert.Equal([0, 1, 2, 3], b.Buckets);
    }

    [Theory, BothStores]
    public async Task Stop_OfAHost_HandsItsBucketsOver(StoreKind kind)
    {
        var (a, b, _, leases) = await StartTwoAsync(kind);
        await using var second = b;
        await a.RunAsync("Main", 1, "one");

        await a.DisposeAsync();
        await WhenOwnedAsync(leases, () => b.Buckets.Count == 4);
        await b.RaiseAsync("one", "N", 2);

        Assert.Equal(3, (await b.SeeAsync("one")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Hang_OfAHost_IsOverWhenItsLeaseIs()
    {
        var (store, leases) = (NewStore(StoreKind.Memory), new ManualTime());
        using var hung = new TcpListener(IPAddress.Loopback, 0);
        hung.Start();
        await store.PrepareAsync(4, Cancellation);
        var door = new Door(((IPEndPoint)hung.LocalEndpoint).Port, new string('0', 64));
        await store.RenewAsync(new("0", door, leases.GetUtcNow() + DurableEngine.Limits.LeaseTime), Cancellation);
        for (var bucket = 0; bucket < 4; bucket++)
        {
            var fence = await store.ReadFenceAsync(bucket, Cancellation);
            await store.CommitAsync(fence, fence.OwnedBy("0", door) with { CommitId = $"{bucket}" }, [], Cancellation);
        }

        await using var hub = await Hub.StartAsync(Adder, store, leases: leases);
        Assert.Empty(hub.Buckets);

        leases.Advance(DurableEngine.Limits.LeaseTime);
        await WhenOwnedAsync(leases, () => hub.Buckets.Count == 4);
    }

    [Fact]
    public async Task Replaced_Owner_StoresNothing_AndTheLetterGoesToTheNext()
    {
        var store = NewStore(StoreKind.Memory);
        await using var hub = await Hub.StartAsync(Adder, store, leases: TimeProvider.System);
        await hub.RunAsync("Main", 1, "one");
        for (var bucket = 0; bucket < 4; bucket++)
        {
            var fence = await store.ReadFenceAsync(bucket, Cancellation);
            await store.CommitAsync(fence, fence.OwnedBy("gone", Door.None) with { CommitId = $"gone-{bucket}" }, [], Cancellation);
        }

        await hub.RaiseAsync("one", "N", 2);

        Assert.Equal(3, (await hub.SeeAsync("one")).ReadOutputAs<int>());
    }
}
