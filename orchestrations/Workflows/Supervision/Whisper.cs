using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Messages;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>A word to the others of the staff in a conversation; the customer never hears it. Those of supervisors are audited.</summary>
public sealed class Whisper(PostMessage post, IAudit audit)
{
    /// <param name="bySupervisor">Also when they are in it as a colleague: their word weighs more.</param>
    public async Task<Outcome<Posted>> RunAsync(
        string conversationId, PostWhisper whisper, bool bySupervisor, IProcess process, CancellationToken cancellation)
    {
        var posted = await post.RunAsync(conversationId, whisper, process, cancellation);
        if (!posted.IsRefused && bySupervisor)
            await audit.NoteAsync(EntryOf(conversationId, whisper, posted.Value), CancellationToken.None);
        return posted;
    }

    private static AuditEntry EntryOf(string conversationId, PostWhisper whisper, Posted posted) => new(
        posted.Entry.SentAt, whisper.Author.Id!, AuditActions.Whisper, conversationId, posted.Entry.MessageId, whisper.ClientMessageId);
}
