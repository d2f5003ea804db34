using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Workflows.Board;

/// <summary>What the ledger's rows look like on the board.</summary>
internal static class BoardRules
{
    public static BoardQueue Queue(QueueView view, IReadOnlyList<Placement> placements, QueueNumbers today, DateTimeOffset now)
    {
        var waiting = placements.Where(placement => placement.Queue == view.Queue && placement.State is Waiting or Offered).ToList();
        return new BoardQueue(
            view.Queue, view.Name, view.Names, view.State, view.Waiting,
            waiting.Count == 0 ? null : Seconds(now - waiting.Min(placement => placement.EnqueuedAt)), view.EstimatedWaitSeconds, view.Operators)
        {
            Offered = today.Offered,
            Answered = today.Answered,
            Abandoned = today.Abandoned,
            ShortAbandoned = today.ShortAbandoned,
            Overflowed = today.Overflowed,
            StillWaiting = today.StillWaiting,
            SlaShare = today.SlaShare,
            AverageWaitSeconds = today.AverageWait?.TotalSeconds,
        };
    }

    public static BoardOperator Operator(OperatorProfile profile, OperatorState? row, DateTimeOffset? leaseUntil, ILookup<string, Placement> work, DateTimeOffset now)
    {
        var state = row ?? new OperatorState { Id = profile.Id };
        var why = PresenceRules.WhyNot(state, leaseUntil, now);
        return new BoardOperator(
            profile.Id, profile.Name, state.Status, state.Reason, state.PendingStatus, why is null, why,
            state.StatusSince == default ? null : state.StatusSince, state.UsedUnits, profile.Capacity,
            [.. work[profile.Id].Select(placement => new BoardWork(placement.ConversationId, placement.State, placement.Channel))]);
    }

    /// <param name="viewer">Whoever reads along unseen is shown to themselves alone.</param>
    public static BoardConversation Conversation(Placement placement, string viewer, DateTimeOffset now) => new(
        placement.ConversationId, placement.Channel, placement.Queue, placement.State,
        placement.CustomerId is { } id ? new BoardCustomer(id, placement.CustomerName) : null,
        placement.Priority, placement.Owner, Seconds((ConnectedAt(placement) ?? now) - placement.EnqueuedAt), placement.EnqueuedAt, Since(placement), placement.Risk,
        [
            .. placement.Participants
                .Where(one => one.Role is not ParticipantRole.Monitoring || one.Operator == viewer)
                .Select(one => new BoardParticipant(one.Operator, one.Role)),
        ]);

    /// <summary>At risk first, the worst of them on top; then whoever has waited longest.</summary>
    public static IOrderedEnumerable<Placement> InOrder(IEnumerable<Placement> placements) => placements
        .Where(placement => !Lifecycle.IsOver(placement.State))
        .OrderByDescending(placement => placement.Risk?.Share ?? -1)
        .ThenBy(placement => placement.Risk?.Due ?? DateTimeOffset.MaxValue)
        .ThenBy(placement => placement.EnqueuedAt)
        .ThenBy(placement => placement.ConversationId, StringComparer.Ordinal);

    private static DateTimeOffset Since(Placement placement) => placement.State switch
    {
        Waiting or Offered or OutOfHours or Bot => placement.EnteredAt,
        Active => ConnectedAt(placement) ?? placement.ChangedAt,
        Idle => LastOf(placement, FactKind.WentIdle) ?? placement.ChangedAt,
        WrapUp => LastOf(placement, FactKind.ClosedByOperator, FactKind.ClosedByCustomer) ?? placement.ChangedAt,
        Closed or Abandoned => placement.ChangedAt,
    };

    /// <summary>Null while nobody owns it.</summary>
    private static DateTimeOffset? ConnectedAt(Placement placement) => placement.Owner is null
        ? null
        : LastOf(
            placement, FactKind.Accepted, FactKind.AutoConnected, FactKind.TransferAccepted, FactKind.ForceAssigned, FactKind.ConsultCompleted,
            FactKind.Resumed) ?? placement.ChangedAt;

    private static DateTimeOffset? LastOf(Placement placement, params ReadOnlySpan<FactKind> kinds)
    {
        for (var i = placement.Facts.Count - 1; i >= 0; i--)
            if (kinds.Contains(placement.Facts[i].Kind))
                return placement.Facts[i].At;
        return null;
    }

    private static int Seconds(TimeSpan span) => (int)Math.Max(0, span.TotalSeconds);
}
