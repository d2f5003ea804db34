using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Takes out of a conversation for good what was said and who it was, and leaves a record that still verifies.</summary>
/// <remarks>
/// First the record says what is erased, in one transaction that a hold refuses; then rows, files and the address go, each of which may be
/// repeated. A row says that it is under way until all of it is done, so that a host that dies leaves it to the next run of retention.
/// </remarks>
public sealed class EraseConversation(
    IConversationRecord record, IEvidence evidence, IAttachments attachments, ICustomers customers, IAudit audit, Sealing sealing, TimeProvider clock)
{
    /// <summary>A conversation that is over hardly changes: each try loses only to an entry that was added meanwhile.</summary>
    private const int TriesMax = 10;

    /// <summary>Whoever agreed to be written to may have had this conversation named by any pair of numbers; the event outlives what it said.</summary>
    private const string FollowedUp = "followUpConsented";

    /// <summary>Refused with <see cref="LegallyHeld"/>, and with <see cref="ConversationGoesOn"/> before its end.</summary>
    /// <param name="reason">For the audit.</param>
    public async Task<Outcome<ConversationHead>> RunAsync(
        string conversationId, Author by, string reason, string commandId, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head)
            return new NotFound();
        if (head.Hold is not null)
            return new LegallyHeld();
        if (!Lifecycle.IsOver(head.State))
            return new ConversationGoesOn();
        var due = new DueErasure(conversationId, by.Id ?? DueErasure.System, head.Address, VisitorOf(head));
        await evidence.NoteDueAsync(due, cancellation);
        var said = await SayAsync(head, by, cancellation);
        if (said.IsRefused)
        {
            await evidence.DoneAsync(conversationId, CancellationToken.None);
            return said;
        }

        await audit.NoteAsync(new AuditEntry(clock.GetUtcNow(), by.Id ?? DueErasure.System, AuditActions.Erase, conversationId, reason, commandId), CancellationToken.None);
        var whole = await FinishAsync(said.Value, due);
        // Another host may have been copying old entries meanwhile: retention looks a second time.
        await evidence.NoteDueAsync(due with { Address = null, Visitor = null }, CancellationToken.None);
        return whole;
    }

    /// <summary>Goes on with what a host that died has begun, or looks a second time; nothing when the record does not say so.</summary>
    public async Task ResumeAsync(DueErasure due)
    {
        if (await record.FindAsync(due.ConversationId, CancellationToken.None) is { ErasedAt: not null } head)
            await FinishAsync(head, due);
        await evidence.DoneAsync(due.ConversationId, CancellationToken.None);
    }

    private async Task<Outcome<ConversationHead>> SayAsync(ConversationHead head, Author by, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var plan = await PlanAsync(head, cancellation);
            var said = await record.ApplyAsync(head.Id, new EraseContent(by, plan.Ranges(), head.LastEntry), cancellation);
            if (said.Refusal is not Stale || tries == TriesMax)
                return said.Then<ConversationHead>(done => done.Head);
            head = (await record.FindAsync(head.Id, cancellation))!;
        }
    }

    private async Task<Erasure> PlanAsync(ConversationHead head, CancellationToken cancellation)
    {
        var plan = new Erasure();
        await foreach (var entry in evidence.EntriesAsync(head.Id, head.LastEntry, cancellation))
            plan.Look(entry);
        return plan;
    }

    /// <summary>Whatever the record says to be erased is taken out; the end of the record is sealed anew.</summary>
    private async Task<ConversationHead> FinishAsync(ConversationHead head, DueErasure due)
    {
        var hadOtherAddresses = false;
        await foreach (var entry in evidence.EntriesAsync(head.Id, head.LastEntry, CancellationToken.None))
        {
            hadOtherAddresses |= entry.Event == FollowedUp;
            if (ChainCheck.NamesErased(entry))
                await evidence.EraseAsync(head.Id, EntryRanges.Parse(entry.Text)!, CancellationToken.None);
        }

        await attachments.DeleteAllAsync(head.Id, CancellationToken.None);
        if (due.Address is { } address)
            await evidence.ForgetAddressAsync(address, head.Id, CancellationToken.None);
        if (hadOtherAddresses)
            await evidence.ForgetAddressesAsync(head.Id, CancellationToken.None);
        if (due.Visitor is { } visitor && await IsNobodysAsync(visitor))
            await customers.EraseAsync(visitor, CancellationToken.None);
        return head.Sealed?.Entries == head.LastEntry ? head : await sealing.SealAsync(head, CancellationToken.None);
    }

    /// <summary>Whoever is not vouched for has a record of their own for a chain of conversations; it goes with the last of them.</summary>
    private static string? VisitorOf(ConversationHead head) => head is { ErasedAt: null, Customer: { Verified: false, Id: var id } } ? id : null;

    private async Task<bool> IsNobodysAsync(string customerId)
    {
        await foreach (var id in customers.ConversationsAsync(customerId, CancellationToken.None))
            if (await record.FindAsync(id, CancellationToken.None) is { ErasedAt: null })
                return false;
        return true;
    }
}
