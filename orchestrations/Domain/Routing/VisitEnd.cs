using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Domain.Routing;

/// <summary>How a stay in a queue ended. Each ends once: while a conversation waits or is offered, exactly one is open.</summary>
/// <param name="Visit">Which stay of this epoch.</param>
/// <param name="Operator">Who answered; null unless answered.</param>
public sealed record VisitEnd(int Visit, string Queue, DateTimeOffset Began, DateTimeOffset Ended, VisitOutcome Outcome, string? Operator = null)
{
    /// <summary>Ends that a placement remembers.</summary>
    public const int Kept = 8;

    /// <summary>The stay that this change ended; null when it ended none.</summary>
    public static VisitEnd? Of(Placement before, Placement after, DateTimeOffset at)
    {
        if (!IsOpen(before.State) || (IsOpen(after.State) && after.Visit == before.Visit))
            return null;
        var outcome = after.Visit != before.Visit ? VisitOutcome.Overflowed : OutcomeIn(after.State);
        return new VisitEnd(
            before.Visit, before.Queue, before.EnteredAt, at, outcome, outcome is VisitOutcome.Answered ? after.Owner : null);
    }

    public static bool IsOpen(ConversationState state) => state is ConversationState.Waiting or ConversationState.Offered;

    private static VisitOutcome OutcomeIn(ConversationState state) => state switch
    {
        ConversationState.Active or ConversationState.Idle or ConversationState.WrapUp => VisitOutcome.Answered,
        ConversationState.Abandoned => VisitOutcome.Abandoned,
        ConversationState.Closed or ConversationState.OutOfHours or ConversationState.Bot or ConversationState.Waiting or ConversationState.Offered =>
            VisitOutcome.Overflowed,
    };
}

/// <summary>On the wire in lower camel case.</summary>
public enum VisitOutcome
{
    /// <summary>An operator has it: accepted, connected, or assigned by a supervisor.</summary>
    Answered,

    /// <summary>The customer left.</summary>
    Abandoned,

    /// <summary>It left the queue unanswered: to another queue, to a message, or closed by the system or a supervisor.</summary>
    Overflowed,
}
