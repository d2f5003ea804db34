using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Closing;

/// <summary>Ends a conversation, from either side, and ends its wrap-up. Ending what is over already changes nothing.</summary>
public sealed class CloseConversation(
    IRoutingLedger ledger, IConversationRecord record, IOrganisations organisations, Aftermath aftermath, Dispatcher dispatcher)
{
    public async Task<Outcome<ConversationHead>> ByCustomerAsync(string conversationId, string? reason, IProcess process, CancellationToken cancellation) =>
        await RunAsync(conversationId, wrapUp => new CloseByCustomer(reason, wrapUp), process, cancellation);

    /// <summary>Only the owner may: <see cref="NotOwner"/>.</summary>
    public async Task<Outcome<ConversationHead>> ByOperatorAsync(
        string conversationId, string operatorId, string? disposition, IProcess process, CancellationToken cancellation) =>
        await RunAsync(conversationId, wrapUp => new CloseByOperator(operatorId, disposition, wrapUp), process, cancellation);

    public async Task<Outcome<ConversationHead>> FinishWrapUpAsync(
        string conversationId, string operatorId, IProcess process, CancellationToken cancellation) =>
        await RunAsync(conversationId, _ => new FinishWrapUp(operatorId), process, cancellation);

    private async Task<Outcome<ConversationHead>> RunAsync(
        string conversationId, Func<TimeSpan, LedgerCommand> command, IProcess process, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head)
            return new NotFound();
        if (Lifecycle.IsOver(head.State))
            return head;
        var organisation = await organisations.CurrentAsync(cancellation);
        var change = await ledger.ApplyAsync(conversationId, command(organisation.PolicyOf(head.Queue).WrapUp), cancellation);
        if (change.Refusal is NotFound)
            return await EndedAsync(conversationId, cancellation);
        if (change.IsRefused)
            return change.Refusal!;
        var followed = await aftermath.OfAsync(change.Value, process);
        if (change.Value.CallsForMatching)
            dispatcher.Request(process);
        return followed.Then<ConversationHead>(done => done.Head);
    }

    /// <summary>The ledger has let go of it in between: somebody else ended it at the same time.</summary>
    private async Task<Outcome<ConversationHead>> EndedAsync(string conversationId, CancellationToken cancellation) =>
        await record.FindAsync(conversationId, cancellation) is { } head && Lifecycle.IsOver(head.State) ? head : new NotFound();
}
