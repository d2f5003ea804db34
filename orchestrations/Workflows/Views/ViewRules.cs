using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Domain.Texting;
using ContactFunctions.Domain.Texting.Quiet;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Views;

/// <summary>How stored rows become what is shown.</summary>
public static class ViewRules
{
    /// <param name="placement">Where the ledger has it: it decides over the head; null once the ledger has let go of it.</param>
    /// <param name="wait">Null unless waiting.</param>
    /// <param name="viewer">Who of the staff it is shown to; null for the customer.</param>
    public static ConversationView Conversation(
        ConversationHead head, Placement? placement, Organisation organisation, WaitEstimate? wait, DateTimeOffset now, string? viewer)
    {
        var owner = placement is null ? head.Owner : placement.Owner;
        var state = placement?.State ?? head.State;
        var view = new ConversationView
        {
            ConversationId = head.Id,
            Channel = head.Channel,
            Queue = placement?.Queue ?? head.Queue,
            State = state,
            TicketNumber = placement?.TicketNumber ?? head.TicketNumber,
            Position = state is ConversationState.Waiting ? wait?.Position : null,
            EstimatedWaitSeconds = state is ConversationState.Waiting && wait?.Estimate is { } estimate ? (int)estimate.TotalSeconds : null,
            Operator = owner is null ? null : new OperatorView(owner, organisation.ProfileOf(owner).Name),
            LastSeq = head.LastSeq,
            CreatedAt = head.CreatedAt,
            Version = head.Version,
            Marks = MarksView.Of(head.Marks),
            FollowUp = FollowUpView.Of(head, forStaff: viewer is not null),
        };
        return viewer is null ? view : ForStaff(view, head, placement, organisation, now, viewer);
    }

    private static ConversationView ForStaff(
        ConversationView view, ConversationHead head, Placement? placement, Organisation organisation, DateTimeOffset now, string viewer) => view with
    {
        Customer = head.Customer,
        Page = head.Page,
        Answers = head.Answers,
        Unread = head.Marks.Unread,
        Sla = Sla(head with { State = view.State }, organisation, now),
        Clocks = ClockView.Of(head with { State = view.State }, organisation, now),
        Role = ParticipantView.RoleOf(viewer, view.Operator?.Id, placement),
        WrapUpUntil = placement?.WrapUpUntil,
        WrapUpExtensionsLeft = placement?.WrapUpUntil is null
            ? null
            : Math.Max(0, organisation.PolicyOf(placement.Queue).WrapUpExtensionsMax - placement.WrapUpExtensions),
        Priority = placement?.Priority,
        Needs = placement is null ? null : NeedView.Of(placement),
        Participants = placement is null ? [] : ParticipantView.Of(placement, organisation, viewer),
        Invitation = placement is null ? null : InvitationView.Of(placement, organisation),
        Hold = head.Hold,
        ErasedAt = head.ErasedAt,
        CallBack = placement?.CallBack,
        Reach = Reach(head, organisation, now),
    };

    private static ReachView? Reach(ConversationHead head, Organisation organisation, DateTimeOffset now) => head.SendsTo is not { } address ? null : new ReachView(
        address.Channel, address.Ours, address.Theirs, head.Blocked is { } block ? new BlockView(block.Code, block.At) : null,
        QuietHours.IsAnswer(head.Marks.CustomerWroteAt, now) ? null : organisation.QuietUntil(address.Theirs, now), TextingLimits.SegmentsMax);

    public static ConversationChanged Changed(ConversationHead head) => new(
        head.Id, head.Version, head.State, head.Queue,
        head.Owner is { } owner ? new OperatorView(owner, head.OwnerName ?? owner) : null, head.LastSeq);

    public static OfferView Offer(Placement placement, Offer offer, ConversationHead? head, DateTimeOffset now) => new(
        offer.OfferId, placement.ConversationId, placement.Channel, placement.Queue, head?.Customer,
        (int)Math.Max(0, (now - placement.EnqueuedAt).TotalSeconds), offer.ExpiresAt, placement.Version, offer.From, offer.What, placement.Priority,
        NeedView.Of(placement));

    public static PresenceView Presence(OperatorPresence presence, DateTimeOffset now)
    {
        var state = presence.State;
        var why = Domain.Presence.PresenceRules.WhyNot(state, presence.LeaseUntil, now);
        return new PresenceView(
            state.Id, state.Status, state.Reason, why is null, Name(why), state.Version,
            state.PendingStatus, state.PendingReason, state.StatusSince == default ? null : state.StatusSince);
    }

    /// <summary>A reason as the wire has it; null for none.</summary>
    public static string? Name(Unroutable? why) => why?.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;

    /// <summary>The clock that is due first; what ended last when none runs.</summary>
    private static SlaView? Sla(ConversationHead head, Organisation organisation, DateTimeOffset now) =>
        Clocks.Foremost(Clocks.Of(head, organisation.ServiceBook.TermsOf(head), now)) is { DueAt: { } due } clock
            ? new SlaView(due, Clocks.NameOf(clock.Kind), clock.State.ToString().ToLowerInvariant())
            : null;
}
