using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Offers;

/// <summary>An operator takes an offered conversation or turns it down. The ledger decides; record, process and clients follow.</summary>
public sealed class AnswerOffer(
    IRoutingLedger ledger, IConversationRecord record, IOrganisations organisations, Aftermath aftermath, Dispatcher dispatcher)
{
    /// <summary>Repeated by the holder it answers the same. Refusals: <see cref="OfferTaken"/>, <see cref="OfferExpired"/>, <see cref="OfferWithdrawn"/>, <see cref="NotFound"/>.</summary>
    public async Task<Outcome<Followed>> AcceptAsync(AcceptOffer accept, string conversationId, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.ApplyAsync(conversationId, accept, cancellation);
        return change switch
        {
            { Refusal: NotFound } => await GoneAsync(conversationId, cancellation),
            { Refusal: OfferTaken } => await TakenAsync(conversationId, cancellation),
            { Refusal: { } refusal } => refusal,
            _ => await aftermath.OfAsync(change.Value, process),
        };
    }

    /// <summary>Harmless when the offer has ended otherwise. The conversation goes on to the next operator with its original time.</summary>
    public async Task<Outcome<bool>> DeclineAsync(DeclineOffer decline, string conversationId, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.ApplyAsync(conversationId, decline, cancellation);
        if (change.Refusal is NotFound)
            return await record.FindAsync(conversationId, cancellation) is null ? new NotFound() : false;
        if (change.IsRefused)
            return change.Refusal!;
        await aftermath.OfAsync(change.Value, process);
        if (change.Value.CallsForMatching)
            dispatcher.Request(process);
        return !change.Value.IsRepeat;
    }

    /// <summary>Whoever was asked and came late is told who has it.</summary>
    private async Task<OfferTaken> TakenAsync(string conversationId, CancellationToken cancellation) =>
        await ledger.FindAsync(conversationId, cancellation) is { Owner: { } owner }
            ? new OfferTaken((await organisations.CurrentAsync(cancellation)).ProfileOf(owner).Name)
            : new OfferTaken();

    /// <summary>The ledger has let go of it: over before the operator answered, or never there.</summary>
    private async Task<Outcome<Followed>> GoneAsync(string conversationId, CancellationToken cancellation) =>
        await record.FindAsync(conversationId, cancellation) is { } head && Lifecycle.IsOver(head.State) ? new OfferWithdrawn() : new NotFound();
}
