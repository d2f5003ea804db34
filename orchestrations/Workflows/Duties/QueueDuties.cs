using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Duties;

/// <summary>What the queue's own rules do by the clock while nobody owns a conversation: relax, overflow, fall back, open.</summary>
public sealed class QueueDuties(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, QueueBoard board, Dispatcher dispatcher, Announcer announcer,
    Aftermath aftermath, Settlement settlement, TimeProvider clock)
{
    public Task<Course> RelaxAsync(DutyOrder order, IProcess process) =>
        DecideAsync(order, (_, _) => Task.FromResult<LedgerCommand?>(new RelaxSkill(order.Duty.Token ?? "")), process);

    /// <summary>The first step whose conditions hold and whose queue is open.</summary>
    public Task<Course> OverflowAsync(DutyOrder order, IProcess process) => DecideAsync(
        order,
        async (placement, organisation) =>
        {
            var waiting = await board.WaitingInAsync(placement.Queue, CancellationToken.None);
            return Overflowing.Next(placement, organisation, waiting, clock.GetUtcNow()) is { } policy
                ? new MoveToQueue(policy.Queue, policy.PriorityBoost, MoveCause.Overflow, "system", Needs: policy.Skills ?? [])
                : null;
        },
        process);

    /// <summary>A message instead of waiting, or the offer of a call-back beside it.</summary>
    public async Task<Course> FallBackAsync(DutyOrder order, IProcess process)
    {
        var id = order.Course.ConversationId;
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        var queue = (await ledger.FindAsync(id, CancellationToken.None))?.Queue ?? "";
        if (organisation.PolicyOf(queue).Fallback is LimitAction.LeaveMessage)
            return await DecideAsync(order, (_, _) => Task.FromResult<LedgerCommand?>(new DeferContact("fallback")), process);
        var offered = await record.ApplyAsync(id, new OfferCallBack(), CancellationToken.None);
        if (!offered.IsRefused)
            await announcer.EntriesAsync(offered.Value.Head, offered.Value.Entries, CancellationToken.None);
        return await settlement.RunAsync(id, process);
    }

    /// <summary>Opening time has come, or the queue takes contacts again: it waits with its original time.</summary>
    public Task<Course> OpenAsync(DutyOrder order, IProcess process) => DecideAsync(
        order,
        async (placement, organisation) =>
        {
            var policy = organisation.PolicyOf(placement.Queue);
            var isOpen = organisation.HoursOf(policy.Calendar).IsOpen(clock.GetUtcNow());
            return isOpen && await board.TakesContactsAsync(policy, CancellationToken.None) ? new OpenForBusiness() : null;
        },
        process);

    private async Task<Course> DecideAsync(
        DutyOrder order, Func<Placement, Organisation, Task<LedgerCommand?>> decide, IProcess process)
    {
        var id = order.Course.ConversationId;
        if (await ledger.FindAsync(id, CancellationToken.None) is { State: ConversationState.Waiting or ConversationState.OutOfHours } placement
            && await decide(placement, await organisations.CurrentAsync(CancellationToken.None)) is { } command)
        {
            var change = await ledger.ApplyAsync(id, command, CancellationToken.None);
            if (!change.IsRefused)
            {
                await aftermath.OfAsync(change.Value, process, signal: false);
                await dispatcher.RunAsync(process);
            }
        }

        return await settlement.RunAsync(id, process);
    }
}
