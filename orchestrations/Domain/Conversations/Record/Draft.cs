using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>A head and the entries being added to it: the only place that gives out numbers.</summary>
internal sealed class Draft(ConversationHead head, DateTimeOffset now)
{
    private readonly List<Entry> entries = [];

    public ConversationHead Head { get; private set; } = head;

    public DateTimeOffset Now { get; } = now > head.LastEntryAt ? now : head.LastEntryAt;

    public Draft With(Func<ConversationHead, ConversationHead> change)
    {
        Head = change(Head);
        return this;
    }

    public Draft Marks(Func<Marks, Marks> change) => With(head => head with { Marks = change(head.Marks) });

    /// <summary>Adds an entry that the customer sees: it gets the next sequence number, and goes out where the channel needs sending.</summary>
    public Draft Visible(
        EntryKind kind, Author author, string text, string? clientMessageId = null, string? happened = null, bool send = false, MessageParts? parts = null)
    {
        Add(kind, author, text, clientMessageId, happened, Head.LastSeq + 1, parts);
        return With(head => head with
        {
            LastSeq = head.LastSeq + 1,
            Outbox = send && head.SendsTo is not null ? [.. head.Outbox, head.LastEntry] : head.Outbox,
        });
    }

    /// <summary>Adds an entry for staff only.</summary>
    public Draft Internal(
        EntryKind kind, Author author, string text, string? clientMessageId = null, string? happened = null, MessageParts? parts = null)
    {
        Add(kind, author, text, clientMessageId, happened, null, parts);
        return this;
    }

    /// <summary>What was drafted; its entries are not chained yet (<see cref="RecordDecision.Linked"/>).</summary>
    public RecordDecision Done() => new(Head with { Version = Head.Version + 1 }, entries);

    private void Add(EntryKind kind, Author author, string text, string? clientMessageId, string? happened, long? seq, MessageParts? parts)
    {
        var number = Head.LastEntry + 1;
        entries.Add(new Entry
        {
            Number = number,
            Seq = seq,
            MessageId = MessageIds.Of(Head.Id, number),
            Kind = kind,
            Author = author,
            Text = text,
            SentAt = Now,
            ClientMessageId = clientMessageId,
            Event = happened,
            Refers = parts?.Refers,
            Attachments = parts?.Attachments ?? [],
            Choices = parts?.Choices ?? [],
            Hash = "",
        });
        Head = Head with { LastEntry = number, LastEntryAt = Now, News = Head.News | HookKinds.BitsOf(entries[^1]) };
    }
}
