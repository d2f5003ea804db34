using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Opening;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Compares ledger and record and finishes whatever a crash left half done. Every step is the ordinary one, run again.</summary>
public sealed class Settlement(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, Aftermath aftermath, Admission admission,
    TakeUpAgain takeUp, TimeProvider clock)
{
    /// <summary>The course that is ahead once everything fits together. A conversation that does not exist has none.</summary>
    public async Task<Course> RunAsync(string conversationId, IProcess process)
    {
        var placement = await ledger.FindAsync(conversationId, CancellationToken.None);
        if (await record.FindAsync(conversationId, CancellationToken.None) is not { } head)
            return new Course(conversationId, 1, long.MaxValue, 0, ConversationState.Closed, []);
        if (placement is null || placement.Epoch < head.Epoch)
            placement = await admission.EnsureAsync(head, process, CancellationToken.None);
        if (placement is null)
            return await PlanAsync(head);
        var followed = await aftermath.OfAsync(new LedgerChange(placement, placement, []), process, signal: false);
        if (followed.IsRefused)
            return await PlanAsync(head);
        if (followed.Value.Head is { CustomerCameBack: true } forgotten)
            return await TakenUpAsync(forgotten, followed.Value.Course, process);
        return followed.Value.Course;
    }

    private async Task<Course> TakenUpAsync(ConversationHead head, Course otherwise, IProcess process)
    {
        var taken = await takeUp.RunAsync(head.Id, byCustomer: true, process);
        return taken.IsRefused ? otherwise : taken.Value.Course;
    }

    private async Task<Course> PlanAsync(ConversationHead head)
    {
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        return Agenda.Plan(head, null, organisation, clock.GetUtcNow());
    }
}
