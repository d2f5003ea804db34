using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Opening;

/// <summary>Decides what a contact meets as it comes in: which queue, whether it is open, whether it takes one more.</summary>
public sealed class Reception(IOrganisations organisations, ICustomers customers, QueueBoard board, TimeProvider clock)
{
    /// <summary>The opening with everything that was decided. A queue without hours, limits and rules costs no read.</summary>
    /// <param name="arrival">The segment is found out here when nobody vouched for one and a rule asks.</param>
    public async Task<OpenConversation> ReceiveAsync(OpenConversation open, Arrival arrival, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var known = arrival with { Segment = arrival.Segment ?? await SegmentAsync(organisation, open.Customer, cancellation) };
        var destination = ControlLogic.Decide(organisation, known);
        var policy = organisation.PolicyOf(destination.Queue);
        var isOpen = organisation.HoursOf(policy.Calendar).IsOpen(clock.GetUtcNow());
        return open with
        {
            Queue = destination.Queue,
            IsOpen = isOpen,
            Routing = destination.Request with { Limit = isOpen ? await board.BeyondLimitAsync(policy, cancellation) : null },
        };
    }

    private async Task<string?> SegmentAsync(Organisation organisation, CustomerCard customer, CancellationToken cancellation)
    {
        if (!organisation.EntryRules.Any(rule => rule.When.Segments is { Count: > 0 }))
            return null;
        return customer.Verified && await customers.FindAsync(customer.Id, cancellation) is not null ? Arrival.ExistingCustomer : Arrival.NewCustomer;
    }
}
