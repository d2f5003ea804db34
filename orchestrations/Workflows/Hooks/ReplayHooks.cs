using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Hooks;

/// <summary>Delivers again what somebody asks for, with the keys of the first time.</summary>
public sealed class ReplayHooks(IHooks hooks, IHookQueue queue, TimeProvider clock)
{
    /// <summary>A repeat of the command changes nothing. False when there is no such delivery.</summary>
    public async Task<bool> OneAsync(string subscription, string id, string commandId, CancellationToken cancellation)
    {
        if (await hooks.FindAsync(subscription, id, cancellation) is null)
            return false;
        await hooks.ChangeAsync(subscription, id, delivery => DeliveryRules.Replay(delivery, commandId, clock.GetUtcNow()), CancellationToken.None);
        await queue.PutAsync(new HookErrand.Deliver(subscription), clock.GetUtcNow(), CancellationToken.None);
        return true;
    }

    /// <summary>One page, then an errand for the next; a page that is looked at twice changes nothing the second time.</summary>
    public async Task RunAsync(HookErrand.Replay replay)
    {
        var page = await hooks.ListAsync(
            replay.Subscription, replay.State, replay.After ?? Delivery.IdOf(replay.To, ""), HookLimits.PageMax, CancellationToken.None);
        foreach (var delivery in page.Where(delivery => delivery.At >= replay.From && delivery.At < replay.To))
            await hooks.ChangeAsync(
                replay.Subscription, delivery.Id, known => DeliveryRules.Replay(known, replay.CommandId, clock.GetUtcNow()), CancellationToken.None);
        if (page.Count > 0)
            await queue.PutAsync(new HookErrand.Deliver(replay.Subscription), clock.GetUtcNow(), CancellationToken.None);
        if (page.Count == HookLimits.PageMax && page[^1].At >= replay.From)
            await queue.PutAsync(replay with { After = page[^1].Id }, clock.GetUtcNow(), CancellationToken.None);
    }
}
