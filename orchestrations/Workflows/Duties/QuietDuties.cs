using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Messages;

namespace ContactFunctions.Workflows.Duties;

/// <summary>What happens by the clock when nobody writes: capacity is freed, forgotten conversations close, wrap-up ends.</summary>
public sealed class QuietDuties(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, Dispatcher dispatcher, Aftermath aftermath,
    TakeUpAgain takeUp, Settlement settlement, TimeProvider clock)
{
    /// <summary>Lazy: wakes, reads the marks, and sets the clock anew while there is talk.</summary>
    public async Task<Course> CheckIdleAsync(DutyOrder order, IProcess process)
    {
        if (await QuietHeadAsync(order, policy => policy.CustomerIdleAfter) is null)
            return await settlement.RunAsync(order.Course.ConversationId, process);
        return await DecideAsync(order, new GoIdle(), process);
    }

    public async Task<Course> AutoCloseAsync(DutyOrder order, IProcess process)
    {
        var head = await record.FindAsync(order.Course.ConversationId, CancellationToken.None);
        if (head is { CustomerCameBack: true })
            await takeUp.RunAsync(head.Id, byCustomer: true, process);
        else if (await QuietHeadAsync(order, policy => policy.CustomerIdleAfter + policy.AutoCloseAfter) is not null)
            return await DecideAsync(order, new CloseBySystem("inactive"), process);
        return await settlement.RunAsync(order.Course.ConversationId, process);
    }

    /// <summary>A customer who wrote while the talk was being closed is not closed away.</summary>
    public async Task<Course> EndWrapUpAsync(DutyOrder order, IProcess process) =>
        await record.FindAsync(order.Course.ConversationId, CancellationToken.None) is { CustomerCameBack: true }
            ? await settlement.RunAsync(order.Course.ConversationId, process)
            : await DecideAsync(order, new FinishWrapUp(null), process);

    /// <summary>The exit of last resort: nobody has written for days, whoever's turn it was.</summary>
    public async Task<Course> GiveUpAsync(DutyOrder order, IProcess process)
    {
        if (await record.FindAsync(order.Course.ConversationId, CancellationToken.None) is { } head)
        {
            var organisation = await organisations.CurrentAsync(CancellationToken.None);
            if (Agenda.LastWord(head) + organisation.PolicyOf(head.Queue).GiveUpAfter <= clock.GetUtcNow())
                return await DecideAsync(order, new GiveUp(), process);
        }

        return await settlement.RunAsync(order.Course.ConversationId, process);
    }

    private async Task<ConversationHead?> QuietHeadAsync(DutyOrder order, Func<QueuePolicy, TimeSpan> silence)
    {
        if (await record.FindAsync(order.Course.ConversationId, CancellationToken.None) is not { Marks.CustomerAwaitsAnswer: false } head)
            return null;
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        return Agenda.LastWord(head) + silence(organisation.PolicyOf(head.Queue)) <= clock.GetUtcNow() ? head : null;
    }

    private async Task<Course> DecideAsync(DutyOrder order, LedgerCommand command, IProcess process)
    {
        var change = await ledger.ApplyAsync(order.Course.ConversationId, command, CancellationToken.None);
        if (change.IsRefused)
            return await settlement.RunAsync(order.Course.ConversationId, process);
        var followed = await aftermath.OfAsync(change.Value, process, signal: false);
        if (change.Value.CallsForMatching)
            dispatcher.Request(process);
        return followed.IsRefused ? await settlement.RunAsync(order.Course.ConversationId, process) : followed.Value.Course;
    }
}
