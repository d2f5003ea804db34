using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;

namespace ContactFunctions.Workflows.Duties;

/// <summary>
/// Hands the webhook that an escalation demands over to the deliveries: row, errand, then the mark in the head. A repeat finds the row there.
/// </summary>
public sealed class WebhookDuty(IConversationRecord record, IHooks hooks, IHookQueue queue, Settlement settlement, TimeProvider clock)
{
    public async Task<Course> CallAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        if (await record.FindAsync(id, CancellationToken.None) is { } head && head.Hooks.FirstOrDefault(hook => hook.Key == order.Duty.Token) is { } hook)
        {
            var subscription = EscalationHooks.IdOf(hook.Address);
            await hooks.AddAsync(subscription, [EscalationHooks.Happening(head, hook)], CancellationToken.None);
            await queue.PutAsync(new HookErrand.Deliver(subscription), clock.GetUtcNow(), CancellationToken.None);
            await record.ApplyAsync(id, new FinishHook(hook.Key), CancellationToken.None);
        }

        return await settlement.RunAsync(id, process);
    }
}
