using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Views;

/// <summary>How stored rows become what is shown.</summary>
public static class ViewRules
{
    /// <param name="placement">Where the ledger has it: it decides over the head; null once the ledger has let go of it.</param>
    /// <param name="wait">Null unless waiting.</param>
    public static ConversationView Conversation(ConversationHead head, Placement? placement, Organisation organisation, WaitEstimate? wait, DateTimeOffset now, bool forStaff)
    {
        var owner = placement is null ? head.Owner : placement.Owner;
        var state = placement?.State ?? head.State;
        return new ConversationView
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
            Customer = forStaff ? head.Customer : null,
            Unread = forStaff ? head.Marks.Unread : null,
            Sla = forStaff ? Sla(head with { State = state }, organisation, now) : null,
            WrapUpUntil = forStaff ? placement?.WrapUpUntil : null,
        };
    }

    public static ConversationChanged Changed(ConversationHead head) => new(
        head.Id, head.Version, head.State, head.Queue,
        head.Owner is { } owner ? new OperatorView(owner, head.OwnerName ?? owner) : null, head.LastSeq);

    public static OfferView Offer(Placement placement, Offer offer, ConversationHead? head, DateTimeOffset now) => new(
        offer.OfferId, placement.ConversationId, placement.Channel, placement.Queue, head?.Customer,
        (int)Math.Max(0, (now - placement.EnqueuedAt).TotalSeconds), offer.ExpiresAt, placement.Version, offer.From);

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
