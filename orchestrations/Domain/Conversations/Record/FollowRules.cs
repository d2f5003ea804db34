using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Sla;
using static ContactFunctions.Domain.Routing.FactKind;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>Writes the ledger's facts into the record: each once, in order, told apart by their version.</summary>
internal static class FollowRules
{
    public static Outcome<RecordDecision> Follow(ConversationHead head, FollowLedger follow, DateTimeOffset now)
    {
        var placement = follow.Placement;
        if (placement.Epoch != head.Epoch || placement.Version <= head.LedgerVersion)
            return RecordDecision.Nothing(head);
        var draft = new Draft(head, now);
        var say = SystemTexts.For(head.Customer.Locale);
        foreach (var fact in placement.Facts.Where(fact => fact.Version > head.LedgerVersion))
            Write(draft, fact, say, id => id is null ? "" : follow.OperatorNames.GetValueOrDefault(id, id));
        return draft.With(h => h with
        {
            State = placement.State,
            Marks = ClockRules.Followed(h, placement.State, follow.Book.TermsOf(h), placement.ChangedAt),
            StateSince = placement.State == h.State ? h.StateSince : placement.ChangedAt,
            Owner = placement.Owner,
            Voices = [.. placement.Participants.Where(one => Participant.IsSeen(one.Role)).Select(one => one.Operator)],
            Advisers = [.. placement.Participants.Where(one => !Participant.IsSeen(one.Role)).Select(one => one.Operator)],
            OwnerName = placement.Owner is { } owner ? follow.OperatorNames.GetValueOrDefault(owner, owner) : null,
            Queue = placement.Queue,
            Disposition = placement.Facts.LastOrDefault(fact => fact.Kind is ClosedByOperator)?.Reason ?? h.Disposition,
            TicketNumber = placement.TicketNumber,
            LedgerVersion = placement.Version,
            EndedAt = Lifecycle.IsOver(placement.State) ? h.EndedAt ?? now : null,
        }).Done();
    }

    private static void Write(Draft draft, Fact fact, SystemTexts say, Func<string?, string> name)
    {
        var visible = Visible(fact, say, name);
        var happened = EventName(fact.Kind);
        var author = new Author(AuthorRole.System, fact.Operator ?? fact.From, null);
        // The clock that found the risk has its own entry.
        if (fact.Kind is AtRisk)
            return;
        if (fact.Kind is MonitorStarted or MonitorEnded)
            draft.Internal(EntryKind.Audit, author, "", happened: happened);
        else if (visible is null)
            draft.Internal(EntryKind.Event, author, fact.Reason ?? "", happened: happened);
        else
            draft.Visible(EntryKind.Event, author, visible, happened: happened);
    }

    /// <summary>What the customer is told; null for what is none of their business.</summary>
    private static string? Visible(Fact fact, SystemTexts say, Func<string?, string> name) => fact.Kind switch
    {
        Accepted or AutoConnected or TransferAccepted or ForceAssigned or ConsultCompleted => say.Connected(name(fact.Operator)),
        TransferredToQueue => say.Transferred,
        OperatorLost => say.OperatorLost,
        RequeuedOnReturn => say.BackInQueue,
        ClosedByOperator or ClosedBySystem or ForceClosed => say.Ended,
        ClosedByCustomer or CustomerLeft => say.CustomerLeft,
        FoundClosed => say.Closed,
        Deferred => say.LeaveMessage,
        CallBackAsked => say.CallBack,
        ConferenceJoined or SupervisorJoined => say.Joined(name(fact.Operator)),
        ParticipantLeft => fact.Reason is "conferencing" or "supervising" ? say.Left(name(fact.Operator)) : null,
        Queued or OfferMade or OfferDeclined or OfferExpired or OfferWithdrawn or OfferReduced or TransferOffered or TransferDeclined
            or TransferExpired or TransferWithdrawn or WentIdle or Resumed or WrapUpDone or WrapUpExtended or Reopened or SkillRelaxed
            or Overflowed or Moved or Reprioritised or AtRisk or ConsultOffered or ConsultJoined or ConferenceOffered or InvitationEnded
            or MonitorStarted or MonitorEnded => null,
    };

    private static string EventName(FactKind kind) => kind switch
    {
        Accepted or AutoConnected => "connected",
        _ => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..],
    };
}
