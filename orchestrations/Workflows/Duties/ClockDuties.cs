using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Duties;

/// <summary>
/// Does what the clocks of a service level demand: escalates, writes the step down, shows the risk on boards. Lazy: wakes, reads the marks, and
/// is planned anew. A repeat finds the step written down; one that died before that carries the same command ids.
/// </summary>
public sealed class ClockDuties(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, Escalator escalator, ClockAlarm alarm,
    Announcer announcer, Aftermath aftermath, Dispatcher dispatcher, Settlement settlement, TimeProvider clock)
{
    public async Task<Course> CheckAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        var placement = await ledger.FindAsync(id, CancellationToken.None);
        if (placement is null || Lifecycle.IsOver(placement.State)
            || await record.FindAsync(id, CancellationToken.None) is not { } head || head.LedgerVersion < placement.Version)
            return await settlement.RunAsync(id, process);
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        var (queue, priority) = (placement.Queue, placement.Priority);
        foreach (var step in Clocks.DueSteps(head, organisation.ServiceBook.TermsOf(head), clock.GetUtcNow()))
            (head, placement) = await TakeAsync(step, head, placement, organisation, process);
        (head, placement) = await ShowRiskAsync(head, placement, organisation, process);
        if ((queue, priority) != (placement.Queue, placement.Priority))
        {
            await dispatcher.RunAsync(process);
            return await settlement.RunAsync(id, process);
        }

        return Agenda.Plan(head, placement, organisation, clock.GetUtcNow());
    }

    /// <summary>What is done about a step is done before it is written down: dying in between does it again, and the ledger recognises it.</summary>
    private async Task<(ConversationHead Head, Placement Placement)> TakeAsync(
        ClockStep step, ConversationHead head, Placement placement, Organisation organisation, IProcess process)
    {
        var terms = organisation.ServiceBook.TermsOf(head)!;
        foreach (var change in await escalator.MoveAsync(step, terms, placement, organisation))
        {
            placement = change.After;
            var followed = await aftermath.OfAsync(change, process, signal: false);
            head = followed.IsRefused ? head : followed.Value.Head;
        }

        var mark = new MarkClock(step, (terms.Level.Warnings ?? []).Contains(step.Share)) { Book = organisation.ServiceBook };
        var written = await record.ApplyAsync(head.Id, mark, CancellationToken.None);
        if (written.IsRefused)
            return (head, placement);
        head = written.Value.Head;
        await announcer.EntriesAsync(head, written.Value.Entries, CancellationToken.None);
        await alarm.RaiseAsync(step, terms, head);
        return (head, placement);
    }

    private async Task<(ConversationHead Head, Placement Placement)> ShowRiskAsync(
        ConversationHead head, Placement placement, Organisation organisation, IProcess process)
    {
        var risk = Clocks.RiskOf(head, organisation.ServiceBook.TermsOf(head), clock.GetUtcNow());
        if ((risk?.Clock, risk?.Share) == (placement.Risk?.Clock, placement.Risk?.Share))
            return (head, placement);
        var change = await ledger.ApplyAsync(head.Id, new MarkRisk(risk), CancellationToken.None);
        if (change.IsRefused)
            return (head, placement);
        var followed = await aftermath.OfAsync(change.Value, process, signal: false);
        return (followed.IsRefused ? head : followed.Value.Head, change.Value.After);
    }
}
