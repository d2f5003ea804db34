using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Carries out one command of the staff: the ledger decides, the rest follows, and whoever waits is matched when somebody got room.</summary>
public sealed class Orders(IRoutingLedger ledger, IConversationRecord record, Aftermath aftermath, Dispatcher dispatcher)
{
    /// <summary>Refused with <see cref="NotFound"/>, with <see cref="ConversationClosed"/> when it is over, or as the rules say.</summary>
    public async Task<Outcome<ConversationHead>> CarryOutAsync(
        string conversationId, LedgerCommand command, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.ApplyAsync(conversationId, command, cancellation);
        if (change.Refusal is NotFound)
            return await record.FindAsync(conversationId, cancellation) is { } head && Lifecycle.IsOver(head.State) ? new ConversationClosed() : new NotFound();
        if (change.IsRefused)
            return change.Refusal!;
        var followed = await aftermath.OfAsync(change.Value, process);
        if (change.Value.CallsForMatching)
            dispatcher.Request(process);
        return followed.Then<ConversationHead>(done => done.Head);
    }
}
