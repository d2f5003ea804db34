using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Transfers;

/// <summary>What the sender wants whoever takes or joins a conversation to know.</summary>
public sealed class HandoverNote(IConversationRecord record, Announcer announcer)
{
    /// <summary>Written once, however often it is asked for; not at all when it is empty.</summary>
    public async Task WriteAsync(string conversationId, Author by, string? note, string commandId)
    {
        if (note is not { Length: > 0 })
            return;
        var noted = await record.ApplyAsync(conversationId, new PostNote(by, note, $"transfer.{commandId}"), CancellationToken.None);
        if (!noted.IsRefused && !noted.Value.IsRepeat)
            await announcer.EntriesAsync(noted.Value.Head, noted.Value.Entries, CancellationToken.None);
    }
}
