using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Supervision;

namespace ContactFunctions.Workflows.Transfers;

/// <summary>Warm transfer: a colleague is asked in first, unseen by the customer or in front of them, and may take over then.</summary>
public sealed class ConsultColleague(Orders orders, Invitees invitees, HandoverNote note)
{
    /// <summary>
    /// The colleague answers like any offer; whatever the answer, the conversation stays with its owner. A repeat of the same command id asks
    /// nobody again. Refusals: <see cref="NotOwner"/>, <see cref="TargetNotRoutable"/>, <see cref="NotFound"/>.
    /// </summary>
    public async Task<Outcome<ConversationHead>> InviteAsync(Invitation invitation, IProcess process, CancellationToken cancellation)
    {
        var (id, by, target) = (invitation.ConversationId, invitation.By.Id!, invitation.Colleague);
        var offerId = $"{id}.i.{invitation.CommandId}";
        var asking = await invitees.FindAsync(id, by, target, placement => placement.Facts.Any(fact => fact.Command == offerId), cancellation);
        if (asking.IsRefused)
            return asking.Refusal!;
        var command = new InviteColleague(by, target, invitation.Purpose, asking.Value.Allowance, offerId, asking.Value.Ttl);
        var invited = await orders.CarryOutAsync(id, command, process, cancellation);
        if (!invited.IsRefused)
            await note.WriteAsync(id, invitation.By, invitation.Note, invitation.CommandId);
        return invited;
    }

    /// <summary>The colleague who is in it owns it from now on, the sender is free. Refusals: <see cref="NotOwner"/>, <see cref="NoConsult"/>.</summary>
    public Task<Outcome<ConversationHead>> CompleteAsync(
        string conversationId, string by, string commandId, IProcess process, CancellationToken cancellation) =>
        orders.CarryOutAsync(conversationId, new CompleteConsult(by, $"complete:{commandId}"), process, cancellation);

    /// <summary>The open invitation is taken back, else the colleague leaves. Refusals: <see cref="NotOwner"/>, <see cref="NoConsult"/>.</summary>
    public Task<Outcome<ConversationHead>> CancelAsync(
        string conversationId, string by, string commandId, IProcess process, CancellationToken cancellation) =>
        orders.CarryOutAsync(conversationId, new CancelConsult(by, $"cancel:{commandId}"), process, cancellation);
}

/// <param name="Purpose"><see cref="OfferPurpose.Consult"/> or <see cref="OfferPurpose.Conference"/>.</param>
/// <param name="CommandId">The caller's idempotency key.</param>
/// <param name="Note">For the colleague; null: none.</param>
public sealed record Invitation(string ConversationId, Author By, string Colleague, OfferPurpose Purpose, string CommandId, string? Note);
