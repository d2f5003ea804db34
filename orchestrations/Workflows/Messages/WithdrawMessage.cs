using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Messages;

/// <summary>Takes a message back: out of every view at once, and out of what is still to be sent. What has left on a channel stays.</summary>
/// <remarks>The send is stopped before the record says so. A crash in between leaves a message that is not sent; the repeat goes on from there.</remarks>
public sealed class WithdrawMessage(IConversationRecord record, IAudit audit, Announcer announcer, WithdrawalPolicy policy, TimeProvider clock)
{
    /// <summary>A repeat answers as the first time.</summary>
    public async Task<Outcome<WithdrawnMessage>> RunAsync(string conversationId, string messageId, Withdrawal withdrawal, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head
            || MessageIds.EntryOf(conversationId, messageId) is not { } number
            || await record.ReadAsync(conversationId, ReadFrom.Entry(number - 1), 1, cancellation) is not [var target]
            || (withdrawal.By.Role is AuthorRole.Customer && target.Seq is null))
            return new NotFound();
        var command = new Withdraw(withdrawal.By, target, withdrawal.MayAlways, policy.Within, withdrawal.Reason);
        if (RecordRules.Decide(head, command, clock.GetUtcNow()).Refusal is { } refusal)
            return refusal;
        if (!head.Withdrawn.Contains(number) && await WhyNotStoppedAsync(head, number) is { } gone)
            return gone;
        var written = await record.ApplyAsync(conversationId, command, CancellationToken.None);
        if (written.IsRefused)
            return written.Refusal!;
        if (!written.Value.IsRepeat)
            await FollowAsync(written.Value, target, withdrawal);
        return new WithdrawnMessage(target, written.Value.Head);
    }

    /// <summary>Null when it will not be sent, or never was to be.</summary>
    private async Task<Refusal?> WhyNotStoppedAsync(ConversationHead head, long entry)
    {
        if (head.Address is null && head.FollowUp is null)
            return null;
        var stopped = await record.StepAsync(head.Id, entry, new CancelSend(), CancellationToken.None);
        return stopped.Refusal is NotFound ? null : stopped.Refusal;
    }

    private async Task FollowAsync(Recorded written, Entry target, Withdrawal withdrawal)
    {
        await announcer.EntriesAsync(written.Head, written.Entries, CancellationToken.None);
        if (withdrawal.MayAlways && withdrawal.By.Id != target.Author.Id)
            await audit.NoteAsync(
                new AuditEntry(written.Entries[0].SentAt, withdrawal.By.Id!, AuditActions.Withdraw, written.Head.Id, target.MessageId, withdrawal.CommandId),
                CancellationToken.None);
    }
}

/// <param name="MayAlways">For supervisors: whoever wrote it, and however long ago.</param>
/// <param name="Reason">For colleagues; null: none was given.</param>
public sealed record Withdrawal(Author By, bool MayAlways, string? Reason, string CommandId);

/// <param name="Entry">What was taken back, as the record has it.</param>
public sealed record WithdrawnMessage(Entry Entry, ConversationHead Head);

/// <param name="Within">How long authors may take back what they wrote.</param>
public sealed record WithdrawalPolicy(TimeSpan Within);
