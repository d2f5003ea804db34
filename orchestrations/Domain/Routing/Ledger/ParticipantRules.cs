using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Colleagues and supervisors in a conversation that somebody else owns.</summary>
internal static class ParticipantRules
{
    public static Outcome<LedgerChange> Invite(LedgerStep step, InviteColleague invite)
    {
        var placement = step.Before;
        if (placement.Offer?.OfferId == invite.OfferId || step.WasDone(invite.OfferId))
            return step.Repeat();
        if (placement.Owner != invite.By || placement.State is not Active)
            return new NotOwner();
        if (placement.Offer is not null || invite.Target == invite.By || placement.Participants.Any(one => one.Operator == invite.Target && one.Units > 0))
            return new TargetNotRoutable();
        if (IsCrowded(placement, invite.Target))
            return new TooManyParticipants();
        if (!invite.Allowance.HasPlainRoom(step.Person(invite.Target), placement))
            return new TargetNotRoutable();
        var offer = new Offer(invite.OfferId, invite.Target, step.Now, step.Now + invite.Ttl, invite.By, Purpose: invite.Purpose);
        return step.Charge(invite.Target)
            .With(p => p with { Offer = offer })
            .Fact(
                invite.Purpose is OfferPurpose.Conference ? FactKind.ConferenceOffered : FactKind.ConsultOffered,
                invite.Target, invite.By, command: invite.OfferId)
            .Done();
    }

    /// <summary>The units stay charged: those of the offer become those of the participant.</summary>
    public static LedgerChange Joined(LedgerStep step, Offer offer, ParticipantRole role) =>
        step.With(p => p with
            {
                Offer = null,
                Participants =
                [
                    .. p.Participants.Where(one => one.Operator != offer.Operator),
                    new Participant(offer.Operator, role, step.Now, p.Weight),
                ],
            })
            .Fact(role is ParticipantRole.Conferencing ? FactKind.ConferenceJoined : FactKind.ConsultJoined, offer.Operator, offer.From)
            .Done();

    /// <summary>A supervisor comes in without being asked and without units. Coming in again in another role changes the role.</summary>
    public static Outcome<LedgerChange> Add(LedgerStep step, AddParticipant add)
    {
        var placement = step.Before;
        if (Conversations.Lifecycle.IsOver(placement.State))
            return new ConversationClosed();
        if (placement.Participants.Any(one => one.Operator == add.Operator && (one.Role == add.Role || one.Units > 0)) || placement.Owner == add.Operator)
            return step.Repeat();
        if (IsCrowded(placement, add.Operator))
            return new TooManyParticipants();
        // Whoever was seen and goes on unseen has left, as far as the customer knows.
        if (placement.Participants.Any(one => one.Operator == add.Operator && Participant.IsSeen(one.Role)))
            Leave(step, add.Operator, FactKind.ParticipantLeft);
        return step.With(p => p with
            {
                Participants = [.. p.Participants.Where(one => one.Operator != add.Operator), new Participant(add.Operator, add.Role, step.Now)],
            })
            .Fact(add.Role is ParticipantRole.Monitoring ? FactKind.MonitorStarted : FactKind.SupervisorJoined, add.Operator)
            .Done();
    }

    public static Outcome<LedgerChange> Remove(LedgerStep step, RemoveParticipant remove) =>
        step.Before.Participants.FirstOrDefault(one => one.Operator == remove.Operator) is { } there && (remove.OnlyAs ?? there.Role) == there.Role
            ? Leave(step, remove.Operator, there.Role is ParticipantRole.Monitoring ? FactKind.MonitorEnded : FactKind.ParticipantLeft, by: remove.By).Done()
            : step.Repeat();

    /// <summary>The owner takes an invitation back, or sends the colleague away.</summary>
    public static Outcome<LedgerChange> CancelConsult(LedgerStep step, CancelConsult cancel)
    {
        if (step.WasDone(cancel.CommandId))
            return step.Repeat();
        if (step.Before.Owner != cancel.By)
            return new NotOwner();
        if (step.Before.Offer is { What: OfferPurpose.Consult or OfferPurpose.Conference } offer)
            return OfferRules.End(step, offer, [.. offer.Asked], OfferEnds.Withdrawn, "cancelled", cancel.CommandId).Done();
        return Colleague(step.Before) is { } adviser
            ? Leave(step, adviser.Operator, FactKind.ParticipantLeft, by: cancel.By, command: cancel.CommandId).Done()
            : new NoConsult();
    }

    /// <summary>The colleague owns it now; nobody is charged twice.</summary>
    public static Outcome<LedgerChange> CompleteConsult(LedgerStep step, CompleteConsult complete)
    {
        if (step.WasDone(complete.CommandId))
            return step.Repeat();
        if (step.Before.Owner != complete.By || step.Before.State is not Active)
            return new NotOwner();
        if (Colleague(step.Before) is not { } adviser)
            return new NoConsult();
        return OfferRules.Withdraw(step, "transferred").Free(complete.By)
            .With(p => p with
            {
                Owner = adviser.Operator,
                Beyond = Beyond.None,
                Participants = [.. p.Participants.Where(one => one.Operator != adviser.Operator)],
            })
            .Fact(FactKind.ConsultCompleted, adviser.Operator, complete.By, command: complete.CommandId)
            .Done();
    }

    /// <summary>The fact's reason is the role that ends.</summary>
    public static LedgerStep Leave(LedgerStep step, string person, FactKind kind, string? by = null, string? command = null)
    {
        var leaving = step.Soon.Participants.First(one => one.Operator == person);
        if (leaving.Units > 0)
            step.Free(person);
        return step.With(p => p with { Participants = [.. p.Participants.Where(one => one.Operator != person)] })
            .Fact(kind, person, reason: leaving.Role.ToString().ToLowerInvariant(), by: by, command: command);
    }

    /// <summary>The conversation ends or goes back to a queue: nobody stays in it but those who only watch, and they too when it is over.</summary>
    public static LedgerStep LeaveAll(LedgerStep step)
    {
        foreach (var one in step.Soon.Participants.Where(one => one.Units > 0))
            step.Free(one.Operator);
        return step.With(p => p with { Participants = [.. p.Participants.Where(one => one.Role is ParticipantRole.Monitoring)] });
    }

    private static bool IsCrowded(Placement placement, string joining) =>
        placement.Participants.Count(one => one.Operator != joining) >= RoutingLimits.ParticipantsMax;

    /// <summary>Whoever the owner asked in: the adviser, else who talks with the customer too.</summary>
    private static Participant? Colleague(Placement placement) =>
        placement.Participants.FirstOrDefault(one => one.Role is ParticipantRole.Consulting)
        ?? placement.Participants.FirstOrDefault(one => one.Role is ParticipantRole.Conferencing);
}
