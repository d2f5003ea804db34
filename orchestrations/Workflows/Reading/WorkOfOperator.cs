using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Reading;

/// <summary>What an operator holds, is in and is asked to take: one ledger read, and the head of each.</summary>
public sealed class WorkOfOperator(IRoutingLedger ledger, IConversationRecord record, IOrganisations organisations, TimeProvider clock)
{
    public async Task<WorkView> RunAsync(string operatorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var organisation = await organisations.CurrentAsync(cancellation);
        var work = (await ledger.WorkOfAsync(operatorId, cancellation)).Where(placement => !Lifecycle.IsOver(placement.State));
        var known = await Task.WhenAll(work.Select(async placement => (Placement: placement, Head: await record.FindAsync(placement.ConversationId, cancellation))));
        return new WorkView(
            [.. from row in known
                where IsAsked(row.Placement, operatorId, now)
                orderby row.Placement.Offer!.ExpiresAt
                select ViewRules.Offer(row.Placement, row.Placement.Offer!, row.Head, now)],
            [.. from row in known
                where row.Head is not null && (row.Placement.Owner == operatorId || row.Placement.Participants.Any(one => one.Operator == operatorId))
                orderby row.Placement.EnqueuedAt
                select ViewRules.Conversation(row.Head, row.Placement, organisation, null, now, operatorId)]);
    }

    private static bool IsAsked(Placement placement, string operatorId, DateTimeOffset now) =>
        placement.Offer is { } offer && offer.Asks(operatorId) && offer.ExpiresAt > now;
}

public sealed record WorkView(IReadOnlyList<OfferView> Offers, IReadOnlyList<ConversationView> Conversations);
