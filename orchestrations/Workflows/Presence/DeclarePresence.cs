using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Presence;

/// <summary>What an operator says of themselves, and the heartbeats that prove it.</summary>
public sealed class DeclarePresence(IRoutingLedger ledger, PresenceNews news, Dispatcher dispatcher, TimeProvider clock)
{
    /// <summary>Repeating it changes nothing and never resets idle time; <c>available</c> also ends not responding.</summary>
    public async Task<PresenceView> RunAsync(string operatorId, Declaration declared, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.DeclareAsync(operatorId, declared, cancellation);
        return Routed(change.Changed ? await news.TellAsync(change.Now) : ViewRules.Presence(change.Now, clock.GetUtcNow()), process);
    }

    /// <summary>Opens or renews one device's lease. Opening may make the operator routable, so a matching pass follows.</summary>
    public async Task<LeaseChange> BeatAsync(string operatorId, string deviceId, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.BeatAsync(operatorId, deviceId, cancellation);
        if (change.Opened)
            Routed(await news.TellAsync(await ledger.PresenceOfAsync(operatorId, CancellationToken.None)), process);
        return change;
    }

    /// <summary>The device leaves now. Whoever has no other is gone at once; what they hold stays theirs for the grace period.</summary>
    public async Task LeaveAsync(string operatorId, string deviceId, CancellationToken cancellation)
    {
        if (await ledger.EndLeaseAsync(operatorId, deviceId, cancellation) is { } gone)
            await news.TellAsync(new OperatorPresence(gone, null));
    }

    /// <summary>
    /// Whoever writes responds. Costs nothing unless this host knows the operator as one who does not: it learns that from every matching pass and
    /// heartbeat.
    /// </summary>
    public async Task WroteAsync(string operatorId, IProcess process)
    {
        if (ledger.Remembered(operatorId) is not { Responsive: false })
            return;
        var change = await ledger.RespondAsync(operatorId, CancellationToken.None);
        if (change.Changed)
            Routed(await news.TellAsync(change.Now), process);
    }

    public async Task<PresenceView> OfAsync(string operatorId, CancellationToken cancellation) =>
        ViewRules.Presence(await ledger.PresenceOfAsync(operatorId, cancellation), clock.GetUtcNow());

    private PresenceView Routed(PresenceView view, IProcess process)
    {
        if (view.Routable)
            dispatcher.Request(process);
        return view;
    }
}
