using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Reaches a customer who has left. Lazy: wakes, reads whether they are still away, and is planned anew.</summary>
/// <remarks>A repeat is harmless: the head says what was sent, and up to which word.</remarks>
public sealed class FollowUpDuty(
    IConversationRecord record, IOrganisations organisations, FollowUpByText text, FollowUpByMail mail, IPush push, Settlement settlement, TimeProvider clock)
{
    public async Task<Course> ReachAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        if (await record.FindAsync(id, CancellationToken.None) is { } head
            && FollowUpRules.DueAt(head, organisation.FollowUpAfter) <= clock.GetUtcNow())
        {
            await (head.FollowUp!.Channel == FollowUp.Email ? mail.ReachAsync(head, organisation) : text.ReachAsync(head, organisation));
            await push.ToStaffOfAsync(id, PushTargets.ConversationChanged, ViewRules.Changed(head), CancellationToken.None);
        }

        return await settlement.RunAsync(id, process);
    }
}
