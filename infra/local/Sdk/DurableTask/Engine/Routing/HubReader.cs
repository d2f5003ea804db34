using ContactFunctions.DurableEngine.Buckets;
using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>Reads instances: from memory where this host owns them, from storage where not.</summary>
internal sealed class HubReader(HubParts parts, Router router)
{
    /// <summary>How often an instance of another host is looked at while somebody waits for it.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <returns>Null: there is no such instance.</returns>
    public async Task<InstanceHead?> LookAsync(string id, CancellationToken cancellation)
    {
        var membership = await router.WhenStartedAsync(cancellation);
        var bucket = Placement.BucketOf(id, parts.Options.PartitionCount);
        return membership.Find(bucket) is { } owned
            ? await owned.LookAsync(id, cancellation)
            : await parts.Store.ReadHeadAsync(bucket, id, cancellation);
    }

    public async Task<InstanceHead> WaitAsync(string id, Func<InstanceHead, bool> isReached, CancellationToken cancellation)
    {
        InstanceId.Check(id);
        while (true)
        {
            var next = await NextLookAsync(id, cancellation);
            if (await LookAsync(id, cancellation) is { } head && isReached(head))
                return head;
            await next.WaitAsync(cancellation);
        }
    }

    /// <returns>A task that completes when it is worth looking again.</returns>
    private async Task<Task> NextLookAsync(string id, CancellationToken cancellation)
    {
        var membership = await router.WhenStartedAsync(cancellation);
        return membership.Find(Placement.BucketOf(id, parts.Options.PartitionCount)) is { } owned
            ? Task.WhenAny(owned.WhenChanged(id), owned.Lost)
            : Task.Delay(Interval, parts.Options.LeaseClock, cancellation);
    }
}
