using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>What is written so that a record stands as evidence, or stops saying what somebody said.</summary>
internal static class EvidenceRules
{
    public static RecordDecision Sealed(ConversationHead head, NoteSeal note, DateTimeOffset now) =>
        head.Sealed is { } before && before.Entries >= note.Seal.Entries && before.Epoch >= note.Seal.Epoch
            ? RecordDecision.Nothing(head)
            : new Draft(head, now).With(h => h with { Sealed = new SealMark(note.Seal.Epoch, note.Seal.Entries) }).Done() with { Seal = note.Seal };

    public static RecordDecision Exported(ConversationHead head, NoteExport note, DateTimeOffset now) =>
        new Draft(head, now).Internal(EntryKind.Audit, note.By, note.Format, happened: "exported").Done();

    public static Outcome<RecordDecision> Held(ConversationHead head, PlaceHold hold, DateTimeOffset now) =>
        head.ErasedAt is not null
            ? new ContentErased()
            : new Draft(head, now)
                .With(h => h with { Hold = new LegalHold(hold.By.Id ?? "", now, hold.Reason) })
                .Internal(EntryKind.Event, hold.By, hold.Reason, happened: "holdPlaced")
                .Done();

    public static RecordDecision Released(ConversationHead head, ReleaseHold release, DateTimeOffset now) =>
        head.Hold is null
            ? RecordDecision.Nothing(head)
            : new Draft(head, now)
                .With(h => h with { Hold = null })
                .Internal(EntryKind.Event, release.By, release.Reason ?? "", happened: "holdReleased")
                .Done();

    public static Outcome<RecordDecision> Erased(ConversationHead head, EraseContent erase, DateTimeOffset now)
    {
        if (head.Hold is not null)
            return new LegallyHeld();
        if (!Lifecycle.IsOver(head.State))
            return new ConversationGoesOn();
        if (erase.Numbers.Ranges.Count == 0 && head.ErasedAt is not null)
            return RecordDecision.Nothing(head);
        if (head.LastEntry != erase.Through)
            return new Routing.Ledger.Stale();
        var draft = new Draft(head, now).With(h => Emptied(h) with { ErasedAt = now });
        return (erase.Numbers.Ranges.Count == 0
            ? draft
            : draft.Internal(EntryKind.Event, erase.By, erase.Numbers.ToString(), happened: ChainCheck.ErasedEvent)).Done();
    }

    /// <summary>What it means for a record that was erased: nobody adds to it what would have to be erased again.</summary>
    public static bool IsLockedFor(ConversationHead head, RecordCommand command) =>
        head.ErasedAt is not null && command is (PostText or PostNote or PostWhisper or Rate or Reopen or AgreeToFollowUp);

    private static ConversationHead Emptied(ConversationHead head) => head with
    {
        Customer = new CustomerCard { Id = $"erased-{head.Id}" },
        Answers = null,
        Page = null,
        Address = null,
        FollowUp = null,
        StartFingerprint = null,
        Continues = null,
        Rating = head.Rating is { } rating ? rating with { Comment = null } : null,
        Routing = null,
        Outbox = [],
        OutboxAt = null,
        Hooks = [],
    };
}
