using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Hooks;

/// <summary>For what happens while no process watches over a conversation: an errand is put before it is written down, so that it is looked at whatever dies.</summary>
public sealed class HandOverSoon(IOrganisations organisations, IHookQueue queue, HandOver handOver, TimeProvider clock)
{
    /// <summary>The write and what follows are over by then, or their host is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs what writes something down that may be of the kind, and hands it over. Costs nothing while nobody wants to hear of it.</summary>
    public async Task<T> AroundAsync<T>(string conversationId, HookKind kind, Func<Task<T>> write)
    {
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        if (!organisation.Webhooks.Any(one => one.Active && one.Events.Contains(kind)))
            return await write();
        await queue.PutAsync(new HookErrand.HandOver(conversationId), clock.GetUtcNow() + Patience, CancellationToken.None);
        var written = await write();
        await handOver.RunAsync(conversationId);
        return written;
    }
}
