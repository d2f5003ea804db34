using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.FollowUps;

/// <summary>The customer is on the page, again or still.</summary>
public sealed class ComeBack(IConversationRecord record)
{
    /// <summary>
    /// A small sign of life. Costs nothing unless this host knows that the conversation is followed up; one that does not leaves it to the next
    /// message or read mark.
    /// </summary>
    public async Task ShowSignAsync(string conversationId, CancellationToken cancellation)
    {
        if (record.Remembered(conversationId)?.FollowUp is not null)
            await record.ApplyAsync(conversationId, new NoteSeen(), cancellation);
    }

    /// <summary>By a link that was made under this agreement; refused with <see cref="NotFound"/> when it has been taken back since.</summary>
    public async Task<Outcome<ConversationHead>> ByLinkAsync(string conversationId, DateTimeOffset consentAt, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { ErasedAt: null } head || head.FollowUp?.ConsentAt != consentAt)
            return new NotFound();
        return (await record.ApplyAsync(conversationId, new NoteSeen(), cancellation)).Then<ConversationHead>(done => done.Head);
    }
}
