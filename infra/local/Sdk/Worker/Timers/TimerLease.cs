using Azure;

namespace ContactFunctions.LocalWorker.Timers;

/// <summary>
/// The right to run timers, held by one host at a time. Others take it over when its row has not changed for <see cref="Lifetime"/>
/// of their own time, so the hosts' clocks need not agree. Used by one loop; not thread-safe.
/// </summary>
internal sealed class TimerLease(TimerTable table, TimeProvider clock)
{
    /// <summary>With <see cref="RenewEvery"/> bounds how long after a kill timers stand still: less than 3 s.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan RenewEvery = TimeSpan.FromMilliseconds(750);

    private readonly string me = Guid.NewGuid().ToString("n");
    private ETag? seen;
    private long seenAt;

    /// <returns>False: another host holds it; ask again after <see cref="AskAgainIn"/>.</returns>
    public async Task<bool> TryAcquireAsync(CancellationToken cancellation)
    {
        var asked = clock.GetTimestamp();
        if (await table.ReadLeaseAsync(cancellation) is not { } row)
            return await TryWriteAsync(me, null, asked, cancellation);
        if (row.Version != seen)
            (seen, seenAt) = (row.Version, asked);
        return (row.Owner.Length == 0 || row.Owner == me || clock.GetElapsedTime(seenAt, asked) >= Lifetime)
            && await TryWriteAsync(me, row.Version, asked, cancellation);
    }

    public TimeSpan AskAgainIn()
    {
        var left = Lifetime - clock.GetElapsedTime(seenAt);
        return left > TimeSpan.Zero && left < RenewEvery ? left : RenewEvery;
    }

    /// <returns>False: lost. True while storage fails and the lease cannot have been taken over yet.</returns>
    public async Task<bool> RenewAsync(CancellationToken cancellation)
    {
        var asked = clock.GetTimestamp();
        try
        {
            return await TryWriteAsync(me, seen, asked, cancellation);
        }
        // Storage that does not answer is no reason to give up while nobody else can have the lease.
        catch (Exception e) when (TimerHost.IsStorageFailure(e))
        {
            return clock.GetElapsedTime(seenAt) < Lifetime;
        }
    }

    public Task ReleaseAsync(CancellationToken cancellation) => TryWriteAsync("", seen, clock.GetTimestamp(), cancellation);

    private async Task<bool> TryWriteAsync(string owner, ETag? version, long asked, CancellationToken cancellation)
    {
        if (await table.TryWriteLeaseAsync(owner, version, cancellation) is not { } written)
            return false;
        (seen, seenAt) = (written, asked);
        return true;
    }
}
