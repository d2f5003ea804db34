using ContactFunctions.Domain.Outcomes;
using static ContactFunctions.Domain.Conversations.ConversationState;
using static ContactFunctions.Domain.Conversations.LifecycleTrigger;

namespace ContactFunctions.Domain.Conversations;

/// <summary>The one transition table. A pair that is not listed is refused by name, never ignored.</summary>
public static class Lifecycle
{
    /// <summary>The state after <paramref name="trigger"/>, or <see cref="IllegalTransition"/>.</summary>
    public static Outcome<ConversationState> Next(ConversationState state, LifecycleTrigger trigger)
    {
        ConversationState? next = trigger switch
        {
            Queued => state is Bot or OutOfHours ? Waiting : null,
            FoundClosed => state is Bot ? OutOfHours : null,
            OfferMade => state is Waiting ? Offered : null,
            OfferEnded => state is Offered ? Waiting : null,
            Connected => state is Offered or Waiting or Active ? Active : null,
            Requeued => state is Active or Idle or Offered or Waiting ? Waiting : null,
            WentIdle => state is Active ? Idle : null,
            Resumed => state is Idle or WrapUp ? Active : null,
            TalkEnded => state is Active ? WrapUp : null,
            Finished => state is WrapUp or Waiting or Offered or OutOfHours or Bot or Idle ? Closed : null,
            CustomerLeft => state is Waiting or Offered or OutOfHours or Bot ? Abandoned : null,
            Reopened => state is Closed or Abandoned ? Waiting : null,
            Assigned => state is Bot or OutOfHours or Waiting or Offered or Active or Idle ? Active : null,
            Deferred => state is Waiting ? OutOfHours : null,
            ClosedByForce => IsOver(state) ? null : Closed,
        };
        return next is { } reached ? reached : new IllegalTransition(state, trigger);
    }

    /// <summary>True in the states that only a re-opening leaves.</summary>
    public static bool IsOver(ConversationState state) => state is Closed or Abandoned;
}

/// <summary>The lifecycle has no such step.</summary>
public sealed record IllegalTransition(ConversationState State, LifecycleTrigger Trigger)
    : Conflict("illegal_transition", $"A conversation that is {State} cannot be {Trigger}.");
