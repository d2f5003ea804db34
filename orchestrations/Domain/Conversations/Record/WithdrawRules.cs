using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>Taking back what was written: the text stays in the record and is shown to nobody; an entry of its own says so.</summary>
internal static class WithdrawRules
{
    public static Outcome<RecordDecision> Withdraw(ConversationHead head, Withdraw withdraw, DateTimeOffset now)
    {
        var target = withdraw.Target;
        if (head.Withdrawn.Contains(target.Number))
            return RecordDecision.Nothing(head);
        if (WhyNot(head, withdraw, now) is { } refusal)
            return refusal;
        var draft = new Draft(head, now).With(h => h with
        {
            Withdrawn = [.. h.Withdrawn, target.Number],
            Outbox = [.. h.Outbox.Where(number => number != target.Number)],
        });
        var parts = new MessageParts { Refers = target.MessageId };
        // Of the staff only those appear to the customer who talk with them.
        var by = IsAuthor(withdraw) ? withdraw.By : new Author(AuthorRole.System, withdraw.By.Id, null);
        if (target.Seq is null)
            return draft.Internal(EntryKind.Event, by, withdraw.Reason ?? "", happened: "withdrawn", parts: parts).Done();
        draft.Visible(EntryKind.Event, by, SystemTexts.For(head.Customer.Locale).Withdrawn, happened: "withdrawn", parts: parts);
        return (withdraw.Reason is { } reason
            ? draft.Internal(EntryKind.Event, withdraw.By, reason, happened: "withdrawnBecause", parts: parts)
            : draft).Done();
    }

    private static Refusal? WhyNot(ConversationHead head, Withdraw withdraw, DateTimeOffset now)
    {
        if (head.ErasedAt is not null || withdraw.Target.Kind is EntryKind.Event or EntryKind.Audit)
            return new NotFound();
        if (!withdraw.MayAlways && !IsAuthor(withdraw))
            return new NotAuthor();
        if (!withdraw.MayAlways && now - withdraw.Target.SentAt > withdraw.Within)
            return new TooLateToWithdraw();
        return head.Withdrawn.Count >= WithdrawnMax ? new TooManyWithdrawn() : null;
    }

    private static bool IsAuthor(Withdraw withdraw) =>
        withdraw.Target.Author is var author && author.Role == withdraw.By.Role
        && (author.Role is AuthorRole.Customer || author.Id == withdraw.By.Id);

    /// <summary>Messages of one conversation: the head names each of them.</summary>
    private const int WithdrawnMax = 1_000;
}
