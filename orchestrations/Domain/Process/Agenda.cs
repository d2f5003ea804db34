using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Sla;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Process;

/// <summary>Which duties each state has. No state is without one, so every conversation has a wake-up pending (I4).</summary>
public static class Agenda
{
    /// <summary>A conversation whose process heard nothing for this long looks for itself.</summary>
    public static readonly TimeSpan SettleAfter = TimeSpan.FromMinutes(10);

    /// <summary>What waits for its time is sent by a message of the outbound queue; this long after it the process sees to it by itself.</summary>
    public static readonly TimeSpan OutboxGrace = TimeSpan.FromSeconds(30);

    /// <summary>Plans from what is stored. Repeating it with the same input gives the same course.</summary>
    /// <param name="placement">Null when the ledger no longer knows the conversation.</param>
    /// <param name="match">True adds a matching pass at once.</param>
    public static Course Plan(ConversationHead head, Placement? placement, Organisation organisation, DateTimeOffset now, bool match = false)
    {
        var policy = organisation.PolicyOf(placement?.Queue ?? head.Queue);
        var state = placement?.State ?? head.State;
        IEnumerable<Duty> duties = placement is null
            ? []
            : [.. Of(state, head, placement, policy, organisation, now), .. Clock(head with { State = state }, placement, organisation, now)];
        if (head.Outbox.Count > 0)
            duties = duties.Prepend(new Duty(DutyKind.DrainOutbox, head.OutboxAt is { } later ? Later(later + OutboxGrace, now) : now));
        if (FollowUpRules.DueAt(head, organisation.FollowUpAfter) is { } away)
            duties = duties.Prepend(new Duty(DutyKind.FollowUp, away));
        if (Handing.DueAt(head, organisation.Webhooks) is { } news)
            duties = duties.Prepend(new Duty(DutyKind.HandOver, news));
        if (head.Hooks is [var hook, ..])
            duties = duties.Prepend(new Duty(DutyKind.CallWebhook, now, hook.Key));
        if (placement is null && head.NeedsSeal)
            duties = duties.Append(new Duty(DutyKind.Seal, now));
        if (!Lifecycle.IsOver(state) || placement is not null)
            duties = duties.Append(new Duty(DutyKind.Settle, Lifecycle.IsOver(state) ? now : now + SettleAfter));
        if (match && state is Waiting)
            duties = First(DutyKind.Match, [.. duties], now);
        return new Course(head.Id, head.Epoch, placement?.Version ?? head.LedgerVersion, head.Version, state, [.. duties]);
    }

    /// <summary>Before everything else: what any other duty answers is planned from what is stored, and knows of no pass that is still owed.</summary>
    private static IEnumerable<Duty> First(DutyKind kind, IReadOnlyList<Duty> others, DateTimeOffset now) =>
        [new Duty(kind, others.Select(duty => duty.DueAt).Append(now).Min()), .. others];

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static IEnumerable<Duty> Of(
        ConversationState state, ConversationHead head, Placement placement, QueuePolicy policy, Organisation organisation, DateTimeOffset now) =>
        state switch
    {
        Bot => [GiveUp(head, policy)],
        OutOfHours => [WaitingAgenda.Opening(placement, organisation, now), GiveUp(head, policy)],
        Waiting => [.. Notices(head, policy), .. WaitingAgenda.Of(head, placement, policy, now), GiveUp(head, policy)],
        Offered => [.. Expiry(placement), GiveUp(head, policy)],
        Active => [.. Expiry(placement), new Duty(DutyKind.CheckIdle, IdleAt(head, policy, now)), GiveUp(head, policy)],
        Idle => [new Duty(DutyKind.AutoClose, LastWord(head) + policy.CustomerIdleAfter + policy.AutoCloseAfter)],
        WrapUp => [new Duty(DutyKind.EndWrapUp, placement.WrapUpUntil ?? now)],
        Closed or Abandoned => [],
    };

    /// <summary>The last word of either side in this stretch.</summary>
    public static DateTimeOffset LastWord(ConversationHead head) =>
        new[] { head.WaitingSince, head.Marks.CustomerWroteAt ?? default, head.Marks.StaffWroteAt ?? default }.Max();

    /// <summary>When the customer counts as gone quiet. While they wait for an answer they never do.</summary>
    private static DateTimeOffset IdleAt(ConversationHead head, QueuePolicy policy, DateTimeOffset now) =>
        head.Marks.CustomerAwaitsAnswer ? now + policy.CustomerIdleAfter : LastWord(head) + policy.CustomerIdleAfter;

    private static Duty GiveUp(ConversationHead head, QueuePolicy policy) => new(DutyKind.GiveUp, LastWord(head) + policy.GiveUpAfter);

    private static IEnumerable<Duty> Expiry(Placement placement) =>
        placement.Offer is { } offer ? [new Duty(DutyKind.ExpireOffer, offer.ExpiresAt, offer.OfferId)] : [];

    private static IEnumerable<Duty> Notices(ConversationHead head, QueuePolicy policy)
    {
        var number = head.Marks.WaitNotices + 1;
        return number > policy.WaitNoticesMax
            ? []
            : [new Duty(DutyKind.WaitNotice, head.WaitingSince + (policy.WaitNoticeAfter * (Math.Pow(2, number) - 1)), $"{number}")];
    }

    /// <summary>One wake-up for all clocks: when one of them can first demand something, at once when boards show a risk that is over.</summary>
    private static IEnumerable<Duty> Clock(ConversationHead head, Placement placement, Organisation organisation, DateTimeOffset now)
    {
        var terms = organisation.ServiceBook.TermsOf(head);
        if (placement.Risk is { } shown && Clocks.RiskOf(head, terms, now)?.Clock != shown.Clock)
            return [new Duty(DutyKind.Clock, now)];
        return Clocks.NextStep(head, terms, now) is { } next ? [new Duty(DutyKind.Clock, next)] : [];
    }
}
