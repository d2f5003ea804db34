using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>What the engine expects of a store, one fact a test.</summary>
public sealed class StoreContract(Azurite azurite) : Durable(azurite)
{
    // To the tick: a wake-up that storage rounded down would come before its timer.
    private static readonly DateTimeOffset Now = ManualTime.DefaultStart.AddTicks(1_234_567);

    private static InstanceHead Head(string id, int chunks = 0, string tail = "") => new()
    {
        Id = id,
        Name = "Main",
        StartedBy = "letter",
        Status = OrchestrationRuntimeStatus.Running,
        CreatedAt = Now,
        UpdatedAt = Now,
        Input = "\"ä😀'\"",
        Output = new string('o', 2 * Limits) + "😀",
        Failure = new Failure("Type", "message", null, new Failure("Inner", "cause")),
        Tags = new Dictionary<string, string> { ["a"] = "b" },
        WakeAt = Now + Minute,
        HasOpenActivities = true,
        Outbox = [new Letter("1", "other", new Raise("E", "{}"))],
        Chunks = chunks,
        Tail = tail,
    };

    private static int Limits => DurableEngine.Limits.ChunkChars;

    private async Task<(IHubStore Store, Fence Fence)> PrepareAsync(StoreKind kind)
    {
        var store = NewStore(kind);
        await store.PrepareAsync(2, Cancellation);
        await store.PrepareAsync(2, Cancellation);
        return (store, await store.ReadFenceAsync(1, Cancellation));
    }

    private static Fence Next(Fence fence, string commitId) => fence.OwnedBy("me", new Door(1, "s")) with { CommitId = commitId };

    private static async Task<bool> ExistsAsync(IHubStore store, int bucket, string id) =>
        await store.ReadHeadAsync(bucket, id, Cancellation) is not null;

    [Theory, BothStores]
    public async Task Commit_KeepsHeadAndChunks_AsTheyWere(StoreKind kind)
    {
        var (store, fence) = await PrepareAsync(kind);
        HistoryEvent[] history = [new ExecutionStarted("Main", "x", "in"), new StepStarted(Now), new EventRaised("E", new string('e', Limits), "m")];
        var text = HistoryText.Write(history);
        var head = Head("a:1", 1, text[Limits..]);

        await store.CommitAsync(fence, Next(fence, "1"), [new PutHead(head), new PutChunk("a:1", 0, text[..Limits])], Cancellation);

        var read = await store.ReadAsync(1, "a:1", Cancellation);
        Assert.Equivalent(head, read!.Head, strict: true);
        Assert.Equal(history, read.History);
        Assert.False(await ExistsAsync(store, 0, "a:1"));
    }

    [Theory, BothStores]
    public async Task Commit_BehindAnOldFence_StoresNothing(StoreKind kind)
    {
        var (store, old) = await PrepareAsync(kind);
        await store.CommitAsync(old, Next(old, "1"), [], Cancellation);

        await Assert.ThrowsAsync<FencedException>(() =>
            store.CommitAsync(old, Next(old, "2"), [new PutHead(Head("late"))], Cancellation));

        Assert.False(await ExistsAsync(store, 1, "late"));
    }

    [Theory, BothStores]
    public async Task Commit_RepeatedAfterALostAnswer_IsRecognised(StoreKind kind)
    {
        var (store, fence) = await PrepareAsync(kind);
        var first = await store.CommitAsync(fence, Next(fence, "1"), [new PutHead(Head("a"))], Cancellation);

        var again = await store.CommitAsync(fence, Next(fence, "1"), [new PutHead(Head("a"))], Cancellation);

        Assert.Equal(first.Version, again.Version);
        await store.CommitAsync(again, Next(again, "2"), [new DeleteHead("a")], Cancellation);
        Assert.False(await ExistsAsync(store, 1, "a"));
    }

    [Theory, BothStores]
    public async Task Commit_WithOneBadChange_StoresNone(StoreKind kind)
    {
        var (store, fence) = await PrepareAsync(kind);

        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(
            fence, Next(fence, "1"), [new PutHead(Head("a")), new DeleteHead("missing")], Cancellation));

        Assert.False(await ExistsAsync(store, 1, "a"));
        Assert.Equal(fence, await store.ReadFenceAsync(1, Cancellation));
    }

    [Theory, BothStores]
    public async Task Scan_SummarizesTheBucket_AndOnlyIt(StoreKind kind)
    {
        var (store, fence) = await PrepareAsync(kind);
        var done = Head("done") with { Status = OrchestrationRuntimeStatus.Failed, WakeAt = null, HasOpenActivities = false, Outbox = [] };
        await store.CommitAsync(fence, Next(fence, "1"), [new PutHead(Head("a")), new PutHead(done)], Cancellation);
        var other = await store.ReadFenceAsync(0, Cancellation);
        await store.CommitAsync(other, Next(other, "2"), [new PutHead(Head("b"))], Cancellation);

        List<InstanceSummary> found = [];
        await foreach (var summary in store.ScanAsync(1, Cancellation))
            found.Add(summary);

        Assert.Equal(
            [new("a", false, Now + Minute, true), new InstanceSummary("done", true, null, false)],
            found.OrderBy(summary => summary.Id));
    }

    [Theory, BothStores]
    public async Task Renew_ShowsAllLeases_UntilTheyLeave(StoreKind kind)
    {
        var (store, _) = await PrepareAsync(kind);
        var (a, b) = (new HostLease("a", new Door(1, "x"), Now), new HostLease("b", new Door(2, "y"), Now + Minute));
        await store.RenewAsync(a, Cancellation);

        Assert.Equal([a, b], (await store.RenewAsync(b, Cancellation)).OrderBy(lease => lease.Host));
        await store.LeaveAsync("a", Cancellation);
        await store.LeaveAsync("a", Cancellation);

        Assert.Equal([b], await store.RenewAsync(b, Cancellation));
    }
}
