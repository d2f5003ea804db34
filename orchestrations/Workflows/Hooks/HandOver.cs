using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Hooks;

/// <summary>Hands over to the deliveries what the record says and nobody was told of yet: rows, then the errand, then the cursor.</summary>
/// <remarks>A crash in between does it again: rows are there already, an errand too many delivers nothing twice.</remarks>
public sealed class HandOver(IConversationRecord record, IOrganisations organisations, IHooks hooks, IHookQueue queue, TimeProvider clock)
{
    private const int EntriesAtOnce = 200;

    /// <summary>Asks nothing of storage while no subscription is active.</summary>
    public async Task RunAsync(string conversationId)
    {
        var active = (await organisations.CurrentAsync(CancellationToken.None)).Webhooks.Where(one => one.Active).ToList();
        if (active.Count == 0 || await record.FindAsync(conversationId, CancellationToken.None) is not { } head || Handing.DueAt(head, active) is null)
            return;
        var through = head.HandedTo;
        while (through < head.LastEntry)
        {
            var entries = await record.ReadAsync(conversationId, ReadFrom.Entry(through), EntriesAtOnce, CancellationToken.None);
            if (entries.Count == 0)
                return;
            await AddAsync(active, Happenings.Of(head, entries));
            through = entries[^1].Number;
        }

        await record.ApplyAsync(conversationId, new NoteHandedOver(through), CancellationToken.None);
    }

    private async Task AddAsync(IEnumerable<Subscription> active, IReadOnlyList<Happening> happenings)
    {
        foreach (var subscription in active)
            if (happenings.Where(subscription.Wants).ToList() is { Count: > 0 } wanted)
            {
                await hooks.AddAsync(subscription.Id, wanted, CancellationToken.None);
                await queue.PutAsync(new HookErrand.Deliver(subscription.Id), clock.GetUtcNow(), CancellationToken.None);
            }
    }
}
