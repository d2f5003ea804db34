namespace ContactFunctions.Benchmarks.Costs;

/// <summary>
/// Storage operations of a month in which nobody writes, by the documented behaviour of host and provider. Where no document gives a number,
/// the number here is an assumption and says so.
/// </summary>
internal static class Idle
{
    private const int ControlQueues = 4;
    private const double LeaseSeconds = 10;

    /// <summary>Assumed: how often the scale controller looks into a queue of a function that has no instance.</summary>
    private const double ScaleControllerSeconds = 10;

    private const int OwnQueues = 2;

    /// <summary>Assumed: the host's primary lock and the locks of four timers are renewed this often while an instance of theirs lives.</summary>
    private const double LockSeconds = 15;

    private const int Locks = 5;

    public static Usage Of(Site site) => Hub(site) + Controller(site) + Usage.Of(("blob.other", Month.Seconds / LockSeconds * Locks));

    /// <summary>An instance that waits polls each of its control queues and the work-item queue, reads the partitions and renews its leases. None waits: nothing.</summary>
    private static Usage Hub(Site site) => site.Ready
        ? Usage.Of(
            ("queue.operation", Month.Seconds / site.HubPollSeconds * (ControlQueues + 1)),
            ("table.operation", Month.Seconds / LeaseSeconds * (1 + ControlQueues)))
        : Usage.None;

    private static Usage Controller(Site site) =>
        Usage.Of(("queue.operation", Month.Seconds / ScaleControllerSeconds * (OwnQueues + ControlQueues + 1)));
}
