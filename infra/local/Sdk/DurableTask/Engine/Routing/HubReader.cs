using ContactFunctions.DurableEngine.Buckets;
using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>Reads instances: from memory where this host owns them, from storage where not.</summary>
internal sealed class HubReader(HubParts parts, Router router)
{
    /// <summary>How often an instance of another host is looked at while somebody waits for it.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <returns>Null head: there is no such instance. The task completes when it is worth looking again.</returns>
    public async Task<(InstanceHead? Head, Task NextLook)> LookAsync(string id, CancellationToken cancellation)
    {
        var bucket = Placement.BucketOf(id, parts.Options.PartitionCount);
        var membership = await router.WhenStartedAsync(cancellation);
        if (membership.Find(bucket) is { } owned)
        {
            var (head, change) = await owned.LookAsync(id, cancellation);
            return (head, Task.WhenAny(change, owned.Lost));
        }

        return (await parts.Store.ReadHeadAsync(bucket, id, cancellation), Task.Delay(Interval, parts.Options.LeaseClock, cancellation));
    }

    public async Task<InstanceHead> WaitAsync(string id, Func<InstanceHead, bool> isReached, CancellationToken cancellation)
    {
        InstanceId.Check(id);
        while (true)
        {
            var (head, next) = await LookAsync(id, cancellation);
            if (head is not null && isReached(head))
                return head;
            await next.WaitAsync(cancellation);
        }
    }
}
