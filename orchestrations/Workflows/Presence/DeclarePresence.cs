using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Presence;

/// <summary>What an operator says of themselves, and the heartbeats that prove it.</summary>
public sealed class DeclarePresence(IRoutingLedger ledger, IPush push, Dispatcher dispatcher, TimeProvider clock)
{
    /// <summary>Repeating it changes nothing and never resets idle time; <c>available</c> also ends not responding.</summary>
    public async Task<PresenceView> RunAsync(
        string operatorId, DeclaredStatus status, string? reason, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.DeclareAsync(operatorId, status, reason, cancellation);
        var view = ViewRules.Presence(change.Now, clock.GetUtcNow());
        if (change.Changed)
            await push.ToStaffAsync(PushTargets.PresenceChanged, view, CancellationToken.None);
        if (view.Routable)
            dispatcher.Request(process);
        return view;
    }

    /// <summary>Opens or renews one device's lease. Opening may make the operator routable, so a matching pass follows.</summary>
    public async Task<LeaseChange> BeatAsync(string operatorId, string deviceId, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.BeatAsync(operatorId, deviceId, cancellation);
        if (!change.Opened)
            return change;
        var presence = await ledger.PresenceOfAsync(operatorId, cancellation);
        var view = ViewRules.Presence(presence, clock.GetUtcNow());
        await push.ToStaffAsync(PushTargets.PresenceChanged, view, CancellationToken.None);
        if (view.Routable)
            dispatcher.Request(process);
        return change;
    }

    public async Task<PresenceView> OfAsync(string operatorId, CancellationToken cancellation) =>
        ViewRules.Presence(await ledger.PresenceOfAsync(operatorId, cancellation), clock.GetUtcNow());
}
