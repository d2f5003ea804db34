using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Texting;

/// <summary>
/// Sends what waits in a conversation's outbox, in order. Two at once send everything once: each send is claimed in its row. What may have been
/// sent is never sent again by itself.
/// </summary>
public sealed class Outbox(IConversationRecord record, Dispatching dispatching, IOutboxQueue queue)
{
    /// <summary>Sends what may go out now; for what has to wait a message is put into the queue, unless one lies there already.</summary>
    public async Task RunAsync(string conversationId)
    {
        var head = await record.FindAsync(conversationId, CancellationToken.None);
        while (head is { Outbox: [var entry, ..] })
        {
            if (await AdvanceAsync(head, entry) is { } later)
            {
                await WaitAsync(head, later);
                return;
            }

            var finished = await record.ApplyAsync(conversationId, new FinishSend(entry), CancellationToken.None);
            head = finished.IsRefused ? null : finished.Value.Head;
        }
    }

    /// <summary>Who notes the time puts the message; should they die in between, the conversation's own wake-up looks after it.</summary>
    private async Task WaitAsync(ConversationHead head, DateTimeOffset later)
    {
        var noted = await record.ApplyAsync(head.Id, new HoldOutbox(later), CancellationToken.None);
        if (!noted.IsRefused && noted.Value is { IsRepeat: false, Head.OutboxAt: { } at } && at == later)
            await queue.PutAsync(head.Id, later, CancellationToken.None);
    }

    /// <summary>Null when the entry has nothing to wait for any more; otherwise when to look again.</summary>
    private async Task<DateTimeOffset?> AdvanceAsync(ConversationHead head, long entry)
    {
        if (head.SendsTo is not { } pair)
        {
            await record.StepAsync(head.Id, entry, new CancelSend(), CancellationToken.None);
            return null;
        }

        return await record.SendOfAsync(head.Id, entry, CancellationToken.None) is { } send
            ? await dispatching.AdvanceAsync(head, pair, send)
            : null;
    }
}
