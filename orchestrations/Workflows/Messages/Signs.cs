using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Messages;

/// <summary>The small signs around messages: typing, how far each side has got, and the rating.</summary>
public sealed class Signs(IConversationRecord record, IPush push, HandOverSoon hooks)
{
    /// <summary>Nothing is stored. Shown to the other side only.</summary>
    public Task TypingAsync(string conversationId, Author who, long seq, CancellationToken cancellation) =>
        push.ToConversationAsync(conversationId, PushTargets.Typing, new TypingNotice(conversationId, who.Role, who.Name, seq), cancellation);

    /// <summary>Going back is ignored.</summary>
    public Task<Outcome<ConversationHead>> ReadAsync(string conversationId, AuthorRole by, long seq, CancellationToken cancellation) =>
        MarkAsync(conversationId, new MarkRead(by, seq), cancellation);

    /// <summary>Going back is ignored.</summary>
    public Task<Outcome<ConversationHead>> DeliveredAsync(string conversationId, AuthorRole by, long seq, CancellationToken cancellation) =>
        MarkAsync(conversationId, new MarkDelivered(by, seq), cancellation);

    /// <summary>A later rating replaces an earlier one; the record keeps both.</summary>
    public async Task<Outcome<ConversationHead>> RateAsync(string conversationId, int score, string? comment, CancellationToken cancellation) =>
        (await hooks.AroundAsync(conversationId, HookKind.Rated, () => record.ApplyAsync(conversationId, new Rate(score, comment), cancellation))).Then<ConversationHead>(written => written.Head);

    private async Task<Outcome<ConversationHead>> MarkAsync(string conversationId, RecordCommand mark, CancellationToken cancellation)
    {
        var written = await record.ApplyAsync(conversationId, mark, cancellation);
        if (written.IsRefused)
            return written.Refusal!;
        var (head, _, isRepeat) = written.Value;
        if (!isRepeat)
            await push.ToConversationAsync(
                conversationId, PushTargets.MarksChanged, new MarksChanged(conversationId, head.Version, MarksView.Of(head.Marks)), CancellationToken.None);
        return head;
    }
}
