using System.Collections.Concurrent;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Reading;

/// <summary>Writes into the record who of the staff read a conversation: once per person and hour, whatever the number of hosts.</summary>
/// <remarks>What this host has written down already is remembered, so that a console that polls costs nothing; the record's key decides.</remarks>
public sealed class ReadAudit(IConversationRecord record, TimeProvider clock)
{
    private const int RememberedMax = 20_000;

    private readonly ConcurrentDictionary<string, byte> written = new(StringComparer.Ordinal);

    public async Task NoteAsync(string conversationId, Reader.Staff staff, CancellationToken cancellation)
    {
        var audit = new AuditRead(new Author(AuthorRole.Operator, staff.OperatorId, staff.Name), clock.GetUtcNow());
        var memory = $"{conversationId}|{audit.Key.Value}";
        if (written.ContainsKey(memory))
            return;
        await record.ApplyAsync(conversationId, audit, cancellation);
        if (written.Count >= RememberedMax)
            written.Clear();
        written[memory] = 0;
    }
}
