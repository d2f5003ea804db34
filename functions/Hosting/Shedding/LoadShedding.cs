using System.Collections.Frozen;
using System.Threading.RateLimiting;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Dispatch;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>
/// Who is told to come later past a limit: first those who only look at a page that anybody may read, then new contacts. Messages and reads of
/// running conversations, the work of staff, events of providers and the record are never asked.
/// </summary>
public sealed class LoadShedding(
    HostLoad load, ContactPlaces places, QueueBoard board, IOptions<SheddingOptions> options, TimeProvider clock, ILogger<LoadShedding> logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RetryAfterMax = TimeSpan.FromMinutes(5);

    /// <summary>Share of the limit of waiting conversations below which it is over: some have to be served, not just one.</summary>
    private const double WaitingLeaveShare = 0.95;

    private static readonly FrozenDictionary<ShedReason, string> Names =
        Enum.GetValues<ShedReason>().ToFrozenDictionary(reason => reason, reason => reason.ToString().ToLowerInvariant());

    private readonly Lock gate = new();
    private readonly HostLimits ofReads = new(options.Value, options.Value.ReadsShare);
    private readonly HostLimits ofContacts = new(options.Value, 1);
    private long? lookedAt;
    private ShedReason? reads;
    private ShedReason? contacts;
    private bool crowded;
    private long? fullAt;
    private long shed;

    /// <summary>Looks at the host's load, at most ten times a second.</summary>
    public void Look()
    {
        (ShedReason? Before, ShedReason? After) change;
        lock (gate)
        {
            if (lookedAt is { } at && clock.GetElapsedTime(at) < BetweenLooks)
                return;
            lookedAt = clock.GetTimestamp();
            var now = clock.GetUtcNow();
            change = (contacts, ofContacts.Look(load, now));
            (reads, contacts) = (ofReads.Look(load, now), change.After);
        }

        Tell(change.Before, change.After);
    }

    /// <returns>Null when the page may be read.</returns>
    public Refusal? ForRead()
    {
        Look();
        return reads is { } reason ? Shed(reason, null) : null;
    }

    /// <param name="queue">The queue asked for, of which the estimate tells.</param>
    /// <returns>The place in which the contact is taken in, to be given back; or <see cref="Busy"/>.</returns>
    public async ValueTask<Outcome<RateLimitLease>> AdmitAsync(string? queue, CancellationToken cancellation)
    {
        Look();
        var reason = contacts ?? (await IsCrowdedAsync(cancellation) ? ShedReason.Waiting : null);
        if (reason is null && await PlaceAsync(cancellation) is { } place)
            return place;
        return Shed(reason ?? ShedReason.Places, queue is null ? null : await board.KnownWaitInAsync(queue, cancellation));
    }

    private async ValueTask<RateLimitLease?> PlaceAsync(CancellationToken cancellation)
    {
        var place = await places.TakeAsync(cancellation);
        (ShedReason? Before, ShedReason? After) change;
        lock (gate)
        {
            var wasFull = fullAt is not null;
            if (place is null)
                fullAt = clock.GetTimestamp();
            else if (fullAt is { } at && clock.GetElapsedTime(at).TotalSeconds >= options.Value.LeaveSeconds)
                fullAt = null;
            change = (wasFull ? ShedReason.Places : null, fullAt is null ? null : ShedReason.Places);
        }

        Tell(change.Before, change.After);
        return place;
    }

    /// <summary>What is known already decides as long as it is below the limit: a contact costs no read of its own.</summary>
    private async ValueTask<bool> IsCrowdedAsync(CancellationToken cancellation)
    {
        var limit = options.Value.WaitingMax;
        if (!crowded && board.KnownWaiting < limit)
            return false;
        var waiting = await board.WaitingAsync(cancellation);
        var before = crowded;
        crowded = waiting >= limit * (before ? WaitingLeaveShare : 1);
        Tell(before ? ShedReason.Waiting : null, crowded ? ShedReason.Waiting : null);
        return crowded;
    }

    private Busy Shed(ShedReason reason, TimeSpan? estimate)
    {
        Interlocked.Increment(ref shed);
        Measures.Shed.Add(1, new KeyValuePair<string, object?>("reason", Names[reason]));
        var least = TimeSpan.FromSeconds(options.Value.RetrySeconds);
        // Who waits for people comes back when some of them will have been served, not all at the end.
        var after = reason is ShedReason.Waiting && estimate is { } wait && wait / 4 > least ? wait / 4 : least;
        return new Busy(after < RetryAfterMax ? after : RetryAfterMax, estimate > after ? estimate.Value : after, options.Value.LeaveMessage);
    }

    private void Tell(ShedReason? before, ShedReason? after)
    {
        if (before is null && after is { } reason)
            Log.SheddingBegan(logger, reason, load.UnderWay, (int)load.Lag.TotalMilliseconds, (int)load.MessageMilliseconds);
        else if (before is not null && after is null)
            Log.SheddingEnded(logger, Interlocked.Read(ref shed));
    }
}
