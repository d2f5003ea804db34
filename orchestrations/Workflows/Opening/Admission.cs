using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;

namespace ContactFunctions.Workflows.Opening;

/// <summary>Puts a recorded conversation into the ledger and starts its process: the second and third step of opening, each inserted if absent.</summary>
public sealed class Admission(IRoutingLedger ledger, IOrganisations organisations, ICustomers customers, LiveHints hints, TimeProvider clock)
{
    /// <summary>Runs both steps, whatever of them was done before. A conversation that is over is left alone: null.</summary>
    public async Task<Placement?> EnsureAsync(ConversationHead head, IProcess process, CancellationToken cancellation)
    {
        if (Lifecycle.IsOver(head.State))
            return null;
        var organisation = await organisations.CurrentAsync(cancellation);
        var policy = organisation.PolicyOf(head.Queue);
        var preferred = head.Routing?.Operator is null && head.Customer.Verified
            ? await customers.PreferredOperatorAsync(head.Customer.Id, cancellation)
            : null;
        preferred ??= head.Routing?.Operator is null ? head.Routing?.Before : null;
        var placement = await ledger.EnqueueAsync(Draft(head, policy, organisation.ChannelOf(head.Channel), preferred), DateOnly.FromDateTime(head.WaitingSince.UtcDateTime), cancellation);
        hints.Changed();
        await process.StartAsync(Agenda.Plan(head, placement, organisation, clock.GetUtcNow(), match: true), cancellation);
        return placement;
    }

    private Placement Draft(ConversationHead head, QueuePolicy policy, ChannelPolicy channel, string? lastOperator)
    {
        var routing = head.Routing ?? new RoutingRequest();
        var direct = routing.Operator is not null;
        return new()
        {
            ConversationId = head.Id,
            Epoch = head.Epoch,
            Version = head.LedgerVersion,
            State = head.State,
            Channel = head.Channel,
            Queue = head.Queue,
            Priority = routing.Priority,
            ChannelPriority = channel.Priority,
            Weight = channel.Weight,
            EnqueuedAt = head.WaitingSince,
            QueuedAt = head.WaitingSince,
            EffectiveAt = QueueOrder.Effective(head.WaitingSince, routing.Priority + channel.Priority, policy.PriorityBoost),
            TicketNumber = 0,
            Needs = ControlLogic.NeedsOn(routing.Needs, policy.Skills),
            PreferredOperator = routing.Operator ?? lastOperator,
            PreferredUntil = Patience(policy, direct, lastOperator) is { } patience ? head.WaitingSince + patience : null,
            Direct = direct,
            CustomerId = head.Customer.Id,
            CustomerName = head.Customer.Name,
            Segment = routing.Segment,
            ChangedAt = clock.GetUtcNow(),
            // Who is told to leave a message has been in the queue, for no time at all.
            Ended = FirstFact(head) is FactKind.Deferred ? [new VisitEnd(0, head.Queue, head.WaitingSince, head.WaitingSince, VisitOutcome.Overflowed)] : null,
            Facts = [new Fact(head.LedgerVersion, FirstFact(head), head.WaitingSince, head.Queue)],
        };
    }

    private static TimeSpan? Patience(QueuePolicy policy, bool direct, string? lastOperator) =>
        direct ? policy.DirectPatience
        : lastOperator is not null && policy.PreferredPatience > TimeSpan.Zero ? policy.PreferredPatience
        : null;

    private static FactKind FirstFact(ConversationHead head) =>
        head.State is ConversationState.OutOfHours ? head.Routing?.Limit is LimitAction.LeaveMessage ? FactKind.Deferred : FactKind.FoundClosed
        : head.Epoch > 1 ? FactKind.Reopened
        : FactKind.Queued;
}
