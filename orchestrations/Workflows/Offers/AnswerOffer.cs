using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Offers;

/// <summary>An operator takes an offered conversation or turns it down. The ledger decides; record, process and clients follow.</summary>
public sealed class AnswerOffer(
    IRoutingLedger ledger, IConversationRecord record, IOrganisations organisations, Aftermath aftermath, Dispatcher dispatcher)
{
    /// <summary>Repeated by the holder it answers the same. Refusals: <see cref="OfferTaken"/>, <see cref="OfferExpired"/>, <see cref="OfferWithdrawn"/>, and <see cref="NotFound"/> for who was never asked.</summary>
    public async Task<Outcome<Followed>> AcceptAsync(AcceptOffer accept, string conversationId, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.ApplyAsync(conversationId, accept, cancellation);
        return change switch
        {
            { Refusal: NotFound } => await GoneAsync(accept.Operator, conversationId, cancellation),
            { Refusal: { } refusal } => await LateAsync(refusal, accept.Operator, conversationId, cancellation),
            _ => await aftermath.OfAsync(change.Value, process),
        };
    }

    /// <summary>Harmless when the offer has ended otherwise. The conversation goes on to the next operator with its original time.</summary>
    public async Task<Outcome<bool>> DeclineAsync(DeclineOffer decline, string conversationId, IProcess process, CancellationToken cancellation)
    {
        var change = await ledger.ApplyAsync(conversationId, decline, cancellation);
        if (change.Refusal is NotFound)
            return (await GoneAsync(decline.Operator, conversationId, cancellation)).Refusal is NotFound nothing ? nothing : false;
        if (change.IsRefused)
            return change.Refusal!;
        if (change.Value.IsRepeat && !await WasAskedAsync(decline.Operator, change.Value.After, cancellation))
            return new NotFound();
        await aftermath.OfAsync(change.Value, process);
        if (change.Value.CallsForMatching)
            dispatcher.Request(process);
        return !change.Value.IsRepeat;
    }

    /// <summary>Whoever was asked and came late is told why, and who has it; to everybody else there is no such conversation (I10).</summary>
    private async Task<Refusal> LateAsync(Refusal refusal, string person, string conversationId, CancellationToken cancellation)
    {
        if (await ledger.FindAsync(conversationId, cancellation) is not { } placement || !await WasAskedAsync(person, placement, cancellation))
            return new NotFound();
        return refusal is OfferTaken && placement.Owner is { } owner
            ? new OfferTaken((await organisations.CurrentAsync(cancellation)).ProfileOf(owner).Name)
            : refusal;
    }

    private async Task<bool> WasAskedAsync(string person, Placement placement, CancellationToken cancellation) =>
        placement.Owner == person
        || placement.Participants.Any(one => one.Operator == person)
        || placement.Facts.Any(fact => fact.Operator == person)
        || placement.Declined.Any(one => one.Operator == person)
        || Serves(await organisations.CurrentAsync(cancellation), person, placement.Queue);

    /// <summary>The ledger has let go of it: over before the operator answered, or never there.</summary>
    private async Task<Outcome<Followed>> GoneAsync(string person, string conversationId, CancellationToken cancellation) =>
        await record.FindAsync(conversationId, cancellation) is { } head && Lifecycle.IsOver(head.State)
        && Serves(await organisations.CurrentAsync(cancellation), person, head.Queue)
            ? new OfferWithdrawn()
            : new NotFound();

    /// <summary>Who serves a queue may have been asked, however long ago.</summary>
    private static bool Serves(Organisation organisation, string person, string queue) => organisation.ProfileOf(person).Queues.Contains(queue);
}
