using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Keeps a conversation from being erased, and lets it go again. Who may is checked before; both are audited, without the reason.</summary>
public sealed class HoldConversation(IConversationRecord record, IEvidence evidence, IAudit audit, IPush push, TimeProvider clock)
{
    /// <summary>Refused with <see cref="ContentErased"/> when there is nothing left to keep.</summary>
    public async Task<Outcome<ConversationHead>> PlaceAsync(string conversationId, Author by, string reason, string commandId, CancellationToken cancellation)
    {
        var placed = await record.ApplyAsync(conversationId, new PlaceHold(by, reason, commandId), cancellation);
        return await AuditedAsync(placed, AuditActions.Hold, by, commandId);
    }

    /// <summary>What retention would have erased meanwhile is looked at again.</summary>
    public async Task<Outcome<ConversationHead>> ReleaseAsync(string conversationId, Author by, string? reason, string commandId, CancellationToken cancellation)
    {
        var released = await record.ApplyAsync(conversationId, new ReleaseHold(by, reason, commandId), cancellation);
        if (!released.IsRefused)
            await evidence.NoteDueAsync(new DueErasure(conversationId, DueErasure.System, OnlyIfKeptTooLong: true), CancellationToken.None);
        return await AuditedAsync(released, AuditActions.HoldRelease, by, commandId);
    }

    private async Task<Outcome<ConversationHead>> AuditedAsync(Outcome<Recorded> done, string action, Author by, string commandId)
    {
        if (done.IsRefused)
            return done.Refusal!;
        var head = done.Value.Head;
        await audit.NoteAsync(new AuditEntry(clock.GetUtcNow(), by.Id!, action, head.Id, null, commandId), CancellationToken.None);
        if (!done.Value.IsRepeat)
            await push.ToStaffOfAsync(head.Id, PushTargets.ConversationChanged, ViewRules.Changed(head), CancellationToken.None);
        return head;
    }
}
