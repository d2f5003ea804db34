using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Opening;

/// <summary>Puts a recorded conversation into the ledger and starts its process: the second and third step of opening, each inserted if absent.</summary>
public sealed class Admission(IRoutingLedger ledger, IOrganisations organisations, ICustomers customers, TimeProvider clock)
{
    /// <summary>Runs both steps, whatever of them was done before. A conversation that is over is left alone: null.</summary>
    public async Task<Placement?> EnsureAsync(ConversationHead head, IProcess process, CancellationToken cancellation)
    {
        if (Lifecycle.IsOver(head.State))
            return null;
        var organisation = await organisations.CurrentAsync(cancellation);
        var policy = organisation.PolicyOf(head.Queue);
        var preferred = head.Customer.Verified ? await customers.LastOperatorAsync(head.Customer.Id, cancellation) : null;
        var placement = await ledger.EnqueueAsync(Draft(head, policy, preferred), DateOnly.FromDateTime(head.WaitingSince.UtcDateTime), cancellation);
        await process.StartAsync(Agenda.Plan(head, placement, policy, clock.GetUtcNow(), match: true), cancellation);
        return placement;
    }

    private Placement Draft(ConversationHead head, QueuePolicy policy, string? preferred) => new()
    {
        ConversationId = head.Id,
        Epoch = head.Epoch,
        Version = head.LedgerVersion,
        State = head.State,
        Channel = head.Channel,
        Queue = head.Queue,
        EnqueuedAt = head.WaitingSince,
        EffectiveAt = QueueOrder.Effective(head.WaitingSince, QueueOrder.NormalPriority, policy.PriorityBoost),
        TicketNumber = 0,
        PreferredOperator = preferred,
        CustomerId = head.Customer.Id,
        CustomerName = head.Customer.Name,
        ChangedAt = clock.GetUtcNow(),
        Facts = [new Fact(head.LedgerVersion, head.Epoch > 1 ? FactKind.Reopened : FactKind.Queued, head.WaitingSince, head.Queue)],
    };
}
