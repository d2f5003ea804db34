using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Supervision;

namespace ContactFunctions.Workflows.Transfers;

/// <summary>Blind transfer to a queue or a colleague, with a note for whoever takes it.</summary>
public sealed class TransferConversation(
    Orders orders, IRoutingLedger ledger, IOrganisations organisations, TargetQueues queues, Invitees invitees, HandoverNote note)
{
    /// <summary>
    /// A repeat of the same command id changes nothing. Refusals: <see cref="NotOwner"/>, <see cref="TargetClosed"/> for a queue that is closed
    /// or that nobody serves now, <see cref="TargetNotRoutable"/>, <see cref="NotFound"/>.
    /// </summary>
    public async Task<Outcome<ConversationHead>> RunAsync(TransferRequest request, IProcess process, CancellationToken cancellation)
    {
        var command = request.ToQueue is { } queue
            ? await ToQueueAsync(request, queue, cancellation)
            : await ToOperatorAsync(request, request.ToOperator!, cancellation);
        if (command.IsRefused)
            return command.Refusal!;
        var moved = await orders.CarryOutAsync(request.ConversationId, command.Value, process, cancellation);
        if (!moved.IsRefused)
            await note.WriteAsync(request.ConversationId, request.By, request.Note, request.CommandId);
        return moved;
    }

    private async Task<Outcome<LedgerCommand>> ToQueueAsync(TransferRequest request, string queue, CancellationToken cancellation)
    {
        var policy = (await organisations.CurrentAsync(cancellation)).PolicyOf(queue);
        var command = new TransferToQueue(request.By.Id!, queue, policy.PriorityBoost, request.CommandId, policy.Skills ?? []);
        if (await ledger.FindAsync(request.ConversationId, cancellation) is not { } placement)
            return new NotFound();
        // Strangers and repeats are the ledger's to tell, whatever has become of the queue.
        return placement.Owner != command.By || await queues.IsServedAsync(queue, cancellation) ? command : new TargetClosed();
    }

    private async Task<Outcome<LedgerCommand>> ToOperatorAsync(TransferRequest request, string target, CancellationToken cancellation)
    {
        var offerId = $"{request.ConversationId}.t.{request.CommandId}";
        var asking = await invitees.FindAsync(
            request.ConversationId, request.By.Id!, target, placement => placement.Facts.Any(fact => fact.Reason == offerId), cancellation);
        return asking.Then<LedgerCommand>(found => new TransferToOperator(request.By.Id!, target, found.Allowance, offerId, found.Ttl));
    }
}

/// <summary>Exactly one of <paramref name="ToQueue"/> and <paramref name="ToOperator"/> is set.</summary>
/// <param name="CommandId">The caller's idempotency key.</param>
public sealed record TransferRequest(string ConversationId, Author By, string CommandId, string? ToQueue, string? ToOperator, string? Note);
