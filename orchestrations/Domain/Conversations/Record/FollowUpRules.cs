using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>When a customer counts as away, and what is sent after them.</summary>
public static class FollowUpRules
{
    /// <summary>A customer who is there is written down no more often than this.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromSeconds(30);

    /// <summary>A mail whose sender has not come back by then may have gone out or not.</summary>
    public static readonly TimeSpan MailLease = TimeSpan.FromMinutes(2);

    /// <summary>Waits after attempts that certainly failed; after the last of them it is given up.</summary>
    private static readonly TimeSpan[] MailPauses =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    /// <summary>When the customer counts as away, or what was begun is looked at again; null: nothing is due.</summary>
    /// <param name="after">Of silence.</param>
    public static DateTimeOffset? DueAt(ConversationHead head, TimeSpan after) => head.FollowUp switch
    {
        null => null,
        { Mail.StartedAt: { } started } => started + MailLease,
        { Mail: not null } waiting => waiting.NotBefore ?? waiting.ConsentAt,
        { IsAway: true } or { UnreadFrom: 0 } => null,
        var agreed => Later(Later(agreed.UnreadSince, agreed.SeenAt) + after, agreed.NotBefore),
    };

    internal static Outcome<RecordDecision> Decide(ConversationHead head, FollowUpCommand command, DateTimeOffset now)
    {
        if (command is AgreeToFollowUp agree)
            return Agree(head, agree, now);
        if (head.FollowUp is not { } agreed)
            return command is TextFollowUp or BeginMail ? new Stale() : RecordDecision.Nothing(head);
        return command switch
        {
            StopFollowUp stop => Stopped(head, stop.By, stop.Reason, now),
            NoteSeen => agreed.IsAway || agreed.SeenAt is null || agreed.SeenAt + SeenEvery <= now
                ? new Draft(head, now).With(h => Seen(h, now)).Done()
                : RecordDecision.Nothing(head),
            TextFollowUp text => agreed is { IsAway: false, UnreadFrom: > 0 } && agreed.UnreadTo == text.UpTo && agreed.Channel == FollowUp.Sms
                ? Text(head, agreed, text, now)
                : new Stale(),
            BeginMail mail => Begin(head, agreed, mail, now),
            FinishMail finish => agreed.Mail?.Entry == finish.Entry ? Finish(head, agreed, agreed.Mail, finish.Verdict, now) : RecordDecision.Nothing(head),
            PostponeFollowUp later => new Draft(head, now).With(h => h with { FollowUp = agreed with { NotBefore = later.Until } }).Done(),
            ForgetUnread forget => agreed.UnreadTo == forget.UpTo
                ? new Draft(head, now).With(h => h with { FollowUp = Read(agreed) }).Done()
                : RecordDecision.Nothing(head),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }

    /// <summary>They are on the page: nothing has to reach them elsewhere.</summary>
    internal static ConversationHead Seen(ConversationHead head, DateTimeOffset now) => head.FollowUp is not { } agreed ? head : head with
    {
        FollowUp = agreed with { IsAway = false, SeenAt = now, NotBefore = null, Mail = agreed.Mail?.StartedAt is null ? null : agreed.Mail },
        Outbox = agreed.IsAway ? Kept(head) : head.Outbox,
        OutboxAt = agreed.IsAway && head.Address is null ? null : head.OutboxAt,
    };

    /// <summary>They look at what they had read before: that only matters when they were away.</summary>
    internal static RecordDecision BackFrom(ConversationHead head, DateTimeOffset now) =>
        head.FollowUp is { IsAway: true } ? new Draft(head, now).With(h => Seen(h, now)).Done() : RecordDecision.Nothing(head);

    internal static ConversationHead SeenUpTo(ConversationHead head, long seq, DateTimeOffset now)
    {
        var seen = Seen(head, now);
        return seen.FollowUp is not { UnreadFrom: > 0 } agreed || seq < agreed.UnreadFrom ? seen
            : seen with { FollowUp = seq >= agreed.UnreadTo ? Read(agreed) : agreed with { UnreadFrom = seq + 1 } };
    }

    /// <summary>Who writes from their phone is answered there, once nothing is left that they have to be told first.</summary>
    internal static ConversationHead WroteFromAway(ConversationHead head) =>
        head.FollowUp is { UnreadFrom: 0, From: not null } agreed ? head with { FollowUp = agreed with { IsAway = true } } : head;

    internal static ConversationHead StaffWrote(ConversationHead head, DateTimeOffset now) =>
        head.FollowUp is not { IsAway: false } agreed ? head : head with
        {
            FollowUp = agreed with
            {
                UnreadFrom = agreed.UnreadFrom == 0 ? head.LastSeq : agreed.UnreadFrom,
                UnreadTo = head.LastSeq,
                UnreadSince = agreed.UnreadFrom == 0 ? now : agreed.UnreadSince,
            },
        };

    private static Outcome<RecordDecision> Agree(ConversationHead head, AgreeToFollowUp agree, DateTimeOffset now)
    {
        if (head.Address is not null)
            return new FollowUpNotOffered();
        if (head.FollowUp is { } before && before.Channel == agree.Channel && before.To == agree.To)
            return RecordDecision.Nothing(head);
        if (Lifecycle.IsOver(head.State))
            return new ConversationClosed();
        var customer = new Author(AuthorRole.Customer, head.Customer.Id, head.Customer.Name);
        return new Draft(head, now)
            .With(h => Seen(h, now))
            .With(h => h with { FollowUp = new FollowUp(agree.Channel, agree.To, null, now, IsAway: false) { SeenAt = now } })
            .Internal(EntryKind.Event, customer, agree.Agreement, happened: "followUpConsented").Done();
    }

    /// <summary>Who stops the texts takes the agreement back; saying that they may come again is no new agreement.</summary>
    internal static RecordDecision Noted(ConversationHead head, NoteConsent note, DateTimeOffset now) =>
        note.Blocked is not null && head.FollowUp is { Channel: FollowUp.Sms } ? Stopped(head, note.By, note.Words, now) : RecordDecision.Nothing(head);

    private static RecordDecision Stopped(ConversationHead head, Author by, string reason, DateTimeOffset now) => new Draft(head, now)
        .With(h => h with { FollowUp = null, Outbox = Kept(h), OutboxAt = null })
        .Internal(EntryKind.Event, by, reason, happened: "followUpStopped").Done();

    private static RecordDecision Text(ConversationHead head, FollowUp agreed, TextFollowUp text, DateTimeOffset now) =>
        new Draft(head, now)
            .With(h => h with { FollowUp = Read(agreed) with { IsAway = true, From = text.Address.Ours } })
            .Internal(EntryKind.Event, Author.System, text.Text, happened: "followUpSent")
            .With(h => h with { Outbox = [.. h.Outbox, h.LastEntry] }).Done();

    private static Outcome<RecordDecision> Begin(ConversationHead head, FollowUp agreed, BeginMail mail, DateTimeOffset now)
    {
        if (agreed.IsAway || agreed.UnreadFrom == 0 || agreed.UnreadTo != mail.UpTo || agreed.Channel != FollowUp.Email)
            return new Stale();
        if (agreed.Mail is { StartedAt: null } again)
            return new Draft(head, now).With(h => h with { FollowUp = agreed with { Mail = again with { Attempts = again.Attempts + 1, StartedAt = now } } }).Done();
        return agreed.Mail is not null
            ? new Stale()
            : new Draft(head, now)
                .Internal(EntryKind.Event, Author.System, mail.Text, happened: "followUpSent")
                .With(h => h with { FollowUp = agreed with { Mail = new(h.LastEntry, 1, now) } }).Done();
    }

    private static RecordDecision Finish(ConversationHead head, FollowUp agreed, MailUnderWay mail, MailVerdict verdict, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        if (verdict is MailVerdict.NotNow && mail.Attempts <= MailPauses.Length)
            return draft.With(h => h with
            {
                FollowUp = agreed with { Mail = mail with { StartedAt = null }, NotBefore = now + MailPauses[mail.Attempts - 1] },
            }).Done();
        // Whoever came back while it was being sent is not away; what they had not read is in the mail.
        var done = Read(agreed) with { Mail = null, IsAway = !(agreed.SeenAt > mail.StartedAt) };
        draft.With(h => h with { FollowUp = done });
        return (verdict is MailVerdict.Sent ? draft : draft.Internal(EntryKind.Event, Author.System, NameOf(verdict), happened: "followUpFailed")).Done();
    }

    private static FollowUp Read(FollowUp agreed) => agreed with { UnreadFrom = 0, UnreadTo = 0, UnreadSince = null, NotBefore = null };

    /// <summary>What waits to be sent to somebody who is reached elsewhere waits for nobody.</summary>
    private static IReadOnlyList<long> Kept(ConversationHead head) => head.Address is null ? [] : head.Outbox;

    private static string NameOf(MailVerdict verdict) => verdict is MailVerdict.Unknown ? "unknown" : "refused";

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}

/// <summary>The conversation is on such a channel already, or nothing can be sent on the channel.</summary>
public sealed record FollowUpNotOffered() : Conflict("follow_up_not_offered", "Nobody can be written to on this channel here.");
