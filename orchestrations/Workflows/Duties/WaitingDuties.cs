using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Duties;

/// <summary>What happens by the clock while somebody waits for a first answer.</summary>
public sealed class WaitingDuties(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, QueueBoard board, Announcer announcer, IPush push,
    Settlement settlement, TimeProvider clock)
{
    public async Task<Course> NoticeAsync(DutyOrder order, IProcess process)
    {
        var placement = await ledger.FindAsync(order.Course.ConversationId, CancellationToken.None);
        if (placement is null || await board.WaitOfAsync(placement, CancellationToken.None) is not { } wait)
            return await settlement.RunAsync(order.Course.ConversationId, process);
        var number = int.Parse(order.Duty.Token!, System.Globalization.CultureInfo.InvariantCulture);
        return await WriteAsync(order, placement, new GiveWaitNotice(number, wait.Position, wait.Estimate), process);
    }

    private async Task<Course> WriteAsync(DutyOrder order, Placement placement, RecordCommand command, IProcess process)
    {
        var written = await record.ApplyAsync(placement.ConversationId, command, CancellationToken.None);
        if (written.Refusal is not null and not Stale)
            return await settlement.RunAsync(order.Course.ConversationId, process);
        var head = written.IsRefused ? await record.FindAsync(placement.ConversationId, CancellationToken.None) : written.Value.Head;
        if (head is null)
            return order.Course with { Duties = [] };
        if (!written.IsRefused)
        {
            await announcer.EntriesAsync(head, written.Value.Entries, CancellationToken.None);
            await push.ToStaffOfAsync(head.Id, PushTargets.ConversationChanged, ViewRules.Changed(head), CancellationToken.None);
        }

        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        return Agenda.Plan(head, placement, organisation, clock.GetUtcNow());
    }
}
