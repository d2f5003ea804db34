using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Transfers;

/// <summary>Blind transfer to a queue or a colleague, with a note for whoever takes it.</summary>
public sealed class TransferConversation(
    IRoutingLedger ledger, IConversationRecord record, IOrganisations organisations, Aftermath aftermath, Announcer announcer,
    Dispatcher dispatcher, TimeProvider clock)
{
    /// <summary>
    /// A repeat of the same command id changes nothing. Refusals: <see cref="NotOwner"/>, <see cref="TargetClosed"/>,
    /// <see cref="TargetNotRoutable"/>, <see cref="NotFound"/>.
    /// </summary>
    public async Task<Outcome<Followed>> RunAsync(TransferRequest request, IProcess process, CancellationToken cancellation)
    {
        var command = request.ToQueue is { } queue
            ? await ToQueueAsync(request, queue, cancellation)
            : await ToOperatorAsync(request, cancellation);
        if (command.IsRefused)
            return command.Refusal!;
        var change = await ledger.ApplyAsync(request.ConversationId, command.Value, cancellation);
        if (change.IsRefused)
            return change.Refusal!;
        var followed = await aftermath.OfAsync(change.Value, process);
        await NoteAsync(request);
        if (change.Value.CallsForMatching)
            dispatcher.Request(process);
        return followed;
    }

    private async Task<Outcome<LedgerCommand>> ToQueueAsync(TransferRequest request, string queue, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        return organisation.Queues.TryGetValue(queue, out var policy)
            ? new TransferToQueue(request.By.Id!, queue, policy.PriorityBoost, request.CommandId)
            : new TargetClosed();
    }

    private async Task<Outcome<LedgerCommand>> ToOperatorAsync(TransferRequest request, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var target = organisation.ProfileOf(request.ToOperator!);
        var command = new TransferToOperator(
            request.By.Id!, target.Id, target.Capacity, $"{request.ConversationId}.t.{request.CommandId}", TimeSpan.FromSeconds(20));
        if (await ledger.FindAsync(request.ConversationId, cancellation) is not { } placement)
            return new NotFound();
        if (placement.Facts.Any(fact => fact.Reason == command.OfferId))
            return command;
        if (placement.Owner != request.By.Id)
            return new NotOwner();
        var presence = await ledger.PresenceOfAsync(target.Id, cancellation);
        return PresenceRules.WhyNot(presence.State, presence.LeaseUntil, clock.GetUtcNow()) is null
            ? command with
            {
                Ttl = organisation.PolicyOf(placement.Queue).OfferTtl,
                Allowance = organisation.AllowanceOf(target, placement.Channel),
            }
            : new TargetNotRoutable();
    }

    private async Task NoteAsync(TransferRequest request)
    {
        if (request.Note is not { Length: > 0 } text)
            return;
        var noted = await record.ApplyAsync(request.ConversationId, new PostNote(request.By, text, $"transfer.{request.CommandId}"), CancellationToken.None);
        if (!noted.IsRefused && !noted.Value.IsRepeat)
            await announcer.EntriesAsync(noted.Value.Head, noted.Value.Entries, CancellationToken.None);
    }
}

/// <summary>Exactly one of <paramref name="ToQueue"/> and <paramref name="ToOperator"/> is set.</summary>
/// <param name="CommandId">The caller's idempotency key.</param>
public sealed record TransferRequest(string ConversationId, Author By, string CommandId, string? ToQueue, string? ToOperator, string? Note);
