using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Takes a conversation out of the house, which the record and the audit remember. Who may is checked before.</summary>
public sealed class ExportConversation(IConversationRecord record, Sealing sealing, IAudit audit)
{
    /// <summary>Everything up to its own entry. A conversation of before there were seals gets one first.</summary>
    public async Task<Outcome<Export>> BeginAsync(string conversationId, Author by, ExportFormat format, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head)
            return new NotFound();
        if (head.NeedsSeal)
            await sealing.SealAsync(head, cancellation);
        var name = format.ToString().ToLowerInvariant();
        var noted = await record.ApplyAsync(conversationId, new NoteExport(by, name), cancellation);
        if (noted.IsRefused)
            return noted.Refusal!;
        var entry = noted.Value.Entries[0];
        await audit.NoteAsync(
            new AuditEntry(entry.SentAt, by.Id!, AuditActions.Export, conversationId, $"{name} {entry.Number}", entry.MessageId), CancellationToken.None);
        return new Export(noted.Value.Head, by.Id!, format);
    }
}
