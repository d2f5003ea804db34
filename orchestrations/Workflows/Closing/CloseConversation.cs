using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
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
        await RunAsync(conversationId, policy => new CloseByCustomer(reason, policy.WrapUp), process, cancellation);

    /// <summary>Only the owner may: <see cref="NotOwner"/>.</summary>
    public async Task<Outcome<ConversationHead>> ByOperatorAsync(
        string conversationId, string operatorId, string? disposition, IProcess process, CancellationToken cancellation) =>
        await RunAsync(conversationId, policy => new CloseByOperator(operatorId, disposition, policy.WrapUp), process, cancellation);

    public async Task<Outcome<ConversationHead>> FinishWrapUpAsync(
        string conversationId, string operatorId, IProcess process, CancellationToken cancellation) =>
        await RunAsync(conversationId, _ => new FinishWrapUp(operatorId), process, cancellation);

    /// <summary>A repeat with the same command id extends it once. Refusals: <see cref="NotOwner"/>, also once it is over, <see cref="NoExtensionLeft"/>.</summary>
    public async Task<Outcome<ConversationHead>> ExtendWrapUpAsync(
        string conversationId, string operatorId, string commandId, IProcess process, CancellationToken cancellation) =>
        await RunAsync(
            conversationId,
            policy => new ExtendWrapUp(operatorId, policy.WrapUpExtension, policy.WrapUpExtensionsMax, commandId),
            process,
            cancellation,
            whenOver: _ => new NotOwner());

    private async Task<Outcome<ConversationHead>> RunAsync(
        string conversationId,
        Func<QueuePolicy, LedgerCommand> command,
        IProcess process,
        CancellationToken cancellation,
        Func<ConversationHead, Outcome<ConversationHead>>? whenOver = null)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head)
            return new NotFound();
        if (Lifecycle.IsOver(head.State))
            return whenOver is null ? head : whenOver(head);
        var organisation = await organisations.CurrentAsync(cancellation);
        var change = await ledger.ApplyAsync(conversationId, command(organisation.PolicyOf(head.Queue)), cancellation);
        if (change.Refusal is NotFound)
            return (await EndedAsync(conversationId, cancellation)).Then(over => whenOver is null ? over : whenOver(over));
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
