using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting;
using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>What waits to be sent out, and whether it may.</summary>
internal static class OutboxRules
{
    /// <summary>Null when what this person writes can go out to the address of the conversation.</summary>
    public static Refusal? WhyNotSend(ConversationHead head, Author author, string text) =>
        author.Role is not AuthorRole.Operator || head.Address is not { } address ? null
        : head.Blocked is not null ? new RecipientBlocked()
        : address.Channel == "sms" && Segments.Of(text).Count > TextingLimits.SegmentsMax
            ? new Invalid($"At most {TextingLimits.SegmentsMax} segments can be sent as one text.", "text", "text_too_long")
        : null;

    public static RecordDecision Finish(ConversationHead head, FinishSend finished, DateTimeOffset now) =>
        head.Outbox.Contains(finished.Entry)
            ? Changed(head, now, h => h with { Outbox = [.. h.Outbox.Where(number => number != finished.Entry)], OutboxAt = null })
            : RecordDecision.Nothing(head);

    public static RecordDecision Hold(ConversationHead head, HoldOutbox hold, DateTimeOffset now) =>
        head.Outbox.Count == 0 || head.OutboxAt == hold.Until ? RecordDecision.Nothing(head) : Changed(head, now, h => h with { OutboxAt = hold.Until });

    public static RecordDecision Again(ConversationHead head, QueueAgain again, DateTimeOffset now) =>
        head.Outbox.Contains(again.Entry)
            ? RecordDecision.Nothing(head)
            : Changed(head, now, h => h with { Outbox = [.. h.Outbox.Append(again.Entry).Order()], OutboxAt = null });

    public static RecordDecision Note(ConversationHead head, NoteConsent note, DateTimeOffset now)
    {
        if (head.Address is null)
            return FollowUpRules.Noted(head, note, now);
        var draft = new Draft(head, now).With(h => h with { Blocked = note.Blocked, OutboxAt = null });
        var isNew = (head.Blocked is null) != (note.Blocked is null);
        return isNew && !Lifecycle.IsOver(head.State)
            ? draft.Visible(EntryKind.Event, note.By, note.Words, happened: note.Blocked is null ? "optedIn" : "optedOut").Done()
            : draft.Done();
    }

    private static RecordDecision Changed(ConversationHead head, DateTimeOffset now, Func<ConversationHead, ConversationHead> change) =>
        new Draft(head, now).With(change).Done();
}
