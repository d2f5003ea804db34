using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Duties;

/// <summary>
/// Calls the webhooks that escalations demand, one attempt at a time: whoever does not answer keeps nothing else of the conversation waiting. At
/// least once; the receiver recognises repeats by the key.
/// </summary>
public sealed class WebhookDuty(IConversationRecord record, IWebhooks webhooks, Settlement settlement, TimeProvider clock)
{
    public async Task<Course> CallAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        if (await record.FindAsync(id, CancellationToken.None) is { } head && head.Hooks.FirstOrDefault(hook => hook.Key == order.Duty.Token) is { } hook)
        {
            var taken = await webhooks.CallAsync(hook.Address, hook.Key, NewsOf(head, hook), CancellationToken.None);
            if (taken || hook.IsLost(clock.GetUtcNow()))
                await record.ApplyAsync(id, new FinishHook(hook.Key, taken), CancellationToken.None);
        }

        return await settlement.RunAsync(id, process);
    }

    private static ClockNews NewsOf(ConversationHead head, PendingHook hook)
    {
        var state = head.State.ToString();
        return new ClockNews(
            hook.Share < 1 ? "slaWarning" : "slaBreach", head.Id, head.Channel, head.Queue, head.Owner,
            char.ToLowerInvariant(state[0]) + state[1..], Clocks.NameOf(hook.Clock), hook.Share, hook.Since);
    }
}
