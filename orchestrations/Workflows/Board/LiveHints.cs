using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Board;

/// <summary>Tells boards and portals that something has changed: at most once a second from this host, and only while somebody looked lately.</summary>
public sealed class LiveHints(IPush push, QueueBoard queues, IDispatchLog log, TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Clients with a live connection ask once a minute in any case; whoever has not is gone.</summary>
    public static readonly TimeSpan WatchedFor = TimeSpan.FromMinutes(3);

    private readonly Lock gate = new();
    private IReadOnlyList<QueueView> shown = [];
    private DateTimeOffset boardUntil;
    private DateTimeOffset portalUntil;
    private DateTimeOffset changedAt;
    private bool changed;
    private bool running;

    public void BoardIsWatched()
    {
        lock (gate)
            boardUntil = clock.GetUtcNow() + WatchedFor;
    }

    public void PortalIsWatched()
    {
        lock (gate)
            portalUntil = clock.GetUtcNow() + WatchedFor;
    }

    /// <summary>Costs nothing while nobody looks. What changes during the pause is told after it.</summary>
    public void Changed()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (boardUntil <= now && portalUntil <= now)
                return;
            (changed, changedAt) = (true, now);
            if (running)
                return;
            running = true;
        }

        _ = RunAsync();
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        while (IsDue())
        {
            try
            {
                await TellAsync();
            }
            // Nobody waits for a hint: whoever misses one asks by themselves.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.Failed(e);
            }

            await Task.Delay(Pause, clock, CancellationToken.None);
        }
    }

    private bool IsDue()
    {
        lock (gate)
            (running, changed) = (changed, false);
        return running;
    }

    private async Task TellAsync()
    {
        DateTimeOffset since, board, portal;
        lock (gate)
            (since, board, portal) = (changedAt, boardUntil, portalUntil);
        var now = clock.GetUtcNow();
        if (board > now)
            await push.ToSupervisorsAsync(PushTargets.BoardChanged, new BoardChanged(now.ToUnixTimeMilliseconds()), CancellationToken.None);
        if (portal > now)
            await TellPortalAsync(await queues.QueuesAsync(CancellationToken.None, since), now);
    }

    /// <summary>Only what can be seen to have changed.</summary>
    private async Task TellPortalAsync(IReadOnlyList<QueueView> views, DateTimeOffset now)
    {
        IReadOnlyList<QueueView> plain = [.. views.Select(view => view with { Hours = null })];
        if (plain.SequenceEqual(shown))
            return;
        shown = plain;
        await push.ToPortalAsync(PushTargets.QueuesChanged, new QueuesChanged(now.ToUnixTimeMilliseconds(), views), CancellationToken.None);
    }
}
