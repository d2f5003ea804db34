using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>How far each side has got: two numbers for a side, which only grow. What was read has arrived as well.</summary>
internal static class MarkRules
{
    public static RecordDecision Read(ConversationHead head, MarkRead read, DateTimeOffset now)
    {
        if (IsRead(head, read))
            return read.By is AuthorRole.Customer ? FollowUpRules.BackFrom(head, now) : RecordDecision.Nothing(head);
        var seq = Math.Min(read.Seq, head.LastSeq);
        return new Draft(head, now).Marks(marks => read.By is AuthorRole.Customer
            ? marks with { CustomerReadSeq = seq, CustomerDeliveredSeq = Math.Max(seq, marks.CustomerDeliveredSeq) }
            : marks with
            {
                StaffReadSeq = seq,
                StaffDeliveredSeq = Math.Max(seq, marks.StaffDeliveredSeq),
                Unread = seq == head.LastSeq ? 0 : marks.Unread,
            }).With(h => read.By is AuthorRole.Customer ? FollowUpRules.SeenUpTo(h, seq, now) : h).Done();
    }

    public static RecordDecision Delivered(ConversationHead head, MarkDelivered delivered, DateTimeOffset now)
    {
        if (IsDelivered(head, delivered))
            return RecordDecision.Nothing(head);
        var seq = Math.Min(delivered.Seq, head.LastSeq);
        return new Draft(head, now).Marks(marks => delivered.By is AuthorRole.Customer
            ? marks with { CustomerDeliveredSeq = seq }
            : marks with { StaffDeliveredSeq = seq })
            .With(h => delivered.By is AuthorRole.Customer ? FollowUpRules.Seen(h, now) : h).Done();
    }

    public static bool IsRead(ConversationHead head, MarkRead read) =>
        Math.Min(read.Seq, head.LastSeq) <= (read.By is AuthorRole.Customer ? head.Marks.CustomerReadSeq : head.Marks.StaffReadSeq);

    public static bool IsDelivered(ConversationHead head, MarkDelivered delivered) =>
        Math.Min(delivered.Seq, head.LastSeq) <= (delivered.By is AuthorRole.Customer ? head.Marks.CustomerDeliveredSeq : head.Marks.StaffDeliveredSeq);
}
