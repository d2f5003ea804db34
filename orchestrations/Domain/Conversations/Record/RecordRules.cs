using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>Every change to a record, as a function of its head and the time. Repeats by key are recognised before, by the store.</summary>
public static class RecordRules
{
    /// <param name="seed">Where salts come from; whoever stores the decision draws it anew for every attempt.</param>
    public static Outcome<RecordDecision> Decide(ConversationHead head, RecordCommand command, DateTimeOffset now, Seed seed = default) =>
        Apply(command.Book.Pinned(head), command, now).Then<RecordDecision>(decision => decision.Linked(head.LastHash, seed));

    private static Outcome<RecordDecision> Apply(ConversationHead head, RecordCommand command, DateTimeOffset now) => command switch
    {
        _ when EvidenceRules.IsLockedFor(head, command) => new ContentErased(),
        PostText post => Text(head, post, now),
        NoteFlood => Flooded(head, now),
        PostNote note => Lifecycle.IsOver(head.State) && head.Address is null && head.EndedAt + NotesAfterEnd < now
            ? new ConversationClosed()
            : new Draft(head, now).Internal(EntryKind.Note, note.Author, note.Text, note.ClientMessageId).Done(),
        PostWhisper whisper => Whisper(head, whisper, now),
        FollowLedger follow => FollowRules.Follow(head, follow, now),
        GiveWaitNotice notice => WaitRules.Notice(head, notice, now),
        OfferCallBack => WaitRules.OfferCallBack(head, now),
        MarkClock mark => ClockRecord.Mark(head, mark, now),
        FinishHook finish => ClockRecord.Finish(head, finish, now),
        NoteHandedOver handed => HandedOver(head, handed, now),
        MarkRead read => MarkRules.Read(head, read, now),
        MarkDelivered delivered => MarkRules.Delivered(head, delivered, now),
        Withdraw withdraw => WithdrawRules.Withdraw(head, withdraw, now),
        Rate rate => Rated(head, rate, now),
        AuditRead audit => new Draft(head, now).Internal(EntryKind.Audit, audit.Reader, "", happened: "read").Done(),
        Reopen reopen => Reopened(head, reopen, now),
        FollowUpCommand followUp => FollowUpRules.Decide(head, followUp, now),
        FinishSend finished => OutboxRules.Finish(head, finished, now),
        HoldOutbox hold => OutboxRules.Hold(head, hold, now),
        QueueAgain again => OutboxRules.Again(head, again, now),
        NoteConsent note => OutboxRules.Note(head, note, now),
        NoteSeal note => EvidenceRules.Sealed(head, note, now),
        NoteExport note => EvidenceRules.Exported(head, note, now),
        PlaceHold hold => EvidenceRules.Held(head, hold, now),
        ReleaseHold release => EvidenceRules.Released(head, release, now),
        EraseContent erase => EvidenceRules.Erased(head, erase, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    /// <summary>Colleagues may still add notes for this long after the end.</summary>
    public static readonly TimeSpan NotesAfterEnd = TimeSpan.FromDays(30);

    /// <summary>Null when this person may write to the customer, or be written to; the owner of one that rests must take it up again first.</summary>
    public static Refusal? WhyNotWrite(ConversationHead head, Author author) =>
        Lifecycle.IsOver(head.State) ? new ConversationClosed()
        : author.Role is AuthorRole.Operator && head.Owner != author.Id && !head.Voices.Contains(author.Id ?? "") ? new NotOwner()
        : null;

    private static Outcome<RecordDecision> Text(ConversationHead head, PostText post, DateTimeOffset now)
    {
        if (WhyNotWrite(head, post.Author) is { } refusal)
            return refusal;
        if (post.Parts.Refers is { } about && !(MessageIds.EntryOf(head.Id, about) <= head.LastEntry))
            return new Invalid("There is no such message in this conversation.", "inReplyTo");
        var fromCustomer = post.Author.Role is AuthorRole.Customer;
        if (post.Author.Role is AuthorRole.Operator && head.Owner == post.Author.Id && head.State is (ConversationState.Idle or ConversationState.WrapUp))
            return new NeedsResuming();
        if (OutboxRules.WhyNotSend(head, post.Author, post.Text) is { } unsendable)
            return unsendable;
        if (fromCustomer && head.Pace?.WaitFor(post.Quota, now) is { } wait)
            return new RateLimited(wait);
        var draft = new Draft(head, now).Visible(EntryKind.Text, post.Author, post.Text, post.ClientMessageId, send: !fromCustomer, parts: post.Parts);
        return (fromCustomer
            // What was held back for the night may be an answer now.
            ? draft.With(h => h with { OutboxAt = null, Pace = Pace.With(head.Pace, now) })
                .Marks(_ => ClockRules.CustomerWrote(head, draft.Now) with { CustomerWroteAt = draft.Now, Unread = head.Marks.Unread + 1 })
                .With(h => post.FromAway ? FollowUpRules.WroteFromAway(h) : FollowUpRules.SeenUpTo(h, h.LastSeq, draft.Now))
            : post.Author.Role is AuthorRole.Operator ? Answered(head, draft, post.Book).With(h => FollowUpRules.StaffWrote(h, draft.Now)) : draft)
            .Done();
    }

    private static RecordDecision Flooded(ConversationHead head, DateTimeOffset now) =>
        head.Pace is not { } pace || !pace.NeedsNote(now)
            ? RecordDecision.Nothing(head)
            : new Draft(head, now)
                .With(h => h with { Pace = pace with { NotedAt = now } })
                .Internal(EntryKind.Event, Author.System, "", happened: "textsLeftOut")
                .Done();

    private static Outcome<RecordDecision> Whisper(ConversationHead head, PostWhisper whisper, DateTimeOffset now)
    {
        if (Lifecycle.IsOver(head.State))
            return new ConversationClosed();
        var isInIt = whisper.Author.Id is { } person && (head.Owner == person || head.Voices.Contains(person) || head.Advisers.Contains(person));
        return isInIt
            ? new Draft(head, now).Internal(EntryKind.Whisper, whisper.Author, whisper.Text, whisper.ClientMessageId).Done()
            : new NotOwner();
    }

    private static Draft Answered(ConversationHead head, Draft draft, ServiceBook book) =>
        draft.Marks(_ => ClockRules.StaffWrote(head, book.TermsOf(head), draft.Now) with
        {
            StaffWroteAt = draft.Now, StaffReadSeq = draft.Head.LastSeq, StaffDeliveredSeq = draft.Head.LastSeq, Unread = 0,
        });

    private static RecordDecision HandedOver(ConversationHead head, NoteHandedOver handed, DateTimeOffset now) =>
        handed.IsDoneIn(head) || handed.Through > head.LastEntry
            ? RecordDecision.Nothing(head)
            : new Draft(head, now).With(h => h with { HandedTo = handed.Through, News = handed.Through == h.LastEntry ? 0 : h.News }).Done();

    private static RecordDecision Rated(ConversationHead head, Rate rate, DateTimeOffset now)
    {
        var rating = new Rating(rate.Score, rate.Comment);
        return head.Rating == rating
            ? RecordDecision.Nothing(head)
            : new Draft(head, now)
                .With(h => h with { Rating = rating })
                .Internal(EntryKind.Event, Author.System, $"{rate.Score}/5 {rate.Comment}".TrimEnd(), happened: "rated")
                .Done();
    }

    private static Outcome<RecordDecision> Reopened(ConversationHead head, Reopen reopen, DateTimeOffset now)
    {
        var state = Lifecycle.Next(head.State, LifecycleTrigger.Reopened)
            .Then(waiting => reopen.IsOpen ? waiting : Lifecycle.Next(waiting, LifecycleTrigger.Deferred));
        if (state.IsRefused)
            return state.Refusal!;
        var draft = new Draft(head, now)
            .With(h => h with
            {
                State = state.Value,
                Epoch = h.Epoch + 1,
                Queue = reopen.Queue,
                LedgerVersion = h.LedgerVersion + 1,
                WaitingSince = now,
                EndedAt = null,
                Owner = null,
                OwnerName = null,
                Disposition = null,
                Routing = (h.Routing ?? (h.Owner is null ? null : new RoutingRequest())) is { } routing
                    ? routing with { Limit = null, Operator = null, Before = h.Owner ?? routing.Before }
                    : null,
                Marks = ClockRules.Begin(h.Marks) with { WaitNotices = 0, CallBackOffered = false },
            })
            .Internal(EntryKind.Event, Author.System, "", happened: "reopened");
        return reopen.IsOpen
            ? draft.Done()
            : draft.Visible(EntryKind.Event, Author.System, SystemTexts.For(head.Customer.Locale).Closed, happened: "foundClosed", send: true).Done();
    }
}
