using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Reading;

/// <summary>Whoever serves a customer may read what that customer and the organisation said before, on whatever channel and with whom.</summary>
public sealed class EarlierContacts(IRoutingLedger ledger, IConversationRecord record, ICustomers customers)
{
    /// <summary>True for a conversation that is over and whose customer somebody of the staff is in a conversation with now; asked is not served.</summary>
    public async Task<bool> MayReadAsync(string operatorId, ConversationHead earlier, CancellationToken cancellation)
    {
        if (!Lifecycle.IsOver(earlier.State))
            return false;
        var served = (await ledger.WorkOfAsync(operatorId, cancellation)).Where(placement => IsIn(placement, operatorId));
        var heads = await Task.WhenAll(served.Select(placement => record.FindAsync(placement.ConversationId, cancellation)));
        var now = heads.OfType<ConversationHead>().Select(head => head.Customer.Id).ToHashSet();
        if (now.Count == 0 || now.Contains(earlier.Customer.Id))
            return now.Count > 0;
        return await customers.ProfileAsync(earlier.Customer.Id, cancellation) is { } profile
            && (now.Contains(profile.Card.Id) || profile.Merged.Any(now.Contains));
    }

    private static bool IsIn(Placement placement, string person) =>
        placement.Owner == person || placement.Participants.Any(one => one.Operator == person);
}
