using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Which conversations an order to move is about.</summary>
internal sealed record MoveChoice(IReadOnlyList<string> Move, IReadOnlyList<NotMoved> Refused)
{
    private const string NotInQueue = "not_in_queue";
    private const string NotFound = "not_found";

    /// <param name="placements">All of the ledger.</param>
    /// <param name="command">Tells in the facts what an earlier try has moved.</param>
    public static MoveChoice Of(IReadOnlyList<Placement> placements, MoveOrder order, string command) =>
        order.Conversations is { } named ? Named(placements, named, order, command) : Waiting(placements, order, command);

    private static MoveChoice Named(IReadOnlyList<Placement> placements, IReadOnlyList<string> named, MoveOrder order, string command)
    {
        var known = placements.Where(placement => named.Contains(placement.ConversationId)).ToList();
        var move = known.Where(placement => placement.Queue == order.From || WasMoved(placement, command)).Select(placement => placement.ConversationId).ToList();
        return new MoveChoice(
            [.. move.Take(order.Max)],
            [.. known.Select(placement => placement.ConversationId).Except(move).Select(id => new NotMoved(id, NotInQueue)),
                .. named.Except(known.Select(placement => placement.ConversationId)).Select(id => new NotMoved(id, NotFound))]);
    }

    /// <summary>A repeat leaves alone what came into the queue after the first try.</summary>
    private static MoveChoice Waiting(IReadOnlyList<Placement> placements, MoveOrder order, string command)
    {
        var moved = placements.Where(placement => WasMoved(placement, command)).ToList();
        var firstTry = moved.SelectMany(placement => placement.Facts).Where(fact => fact.Command == command).Select(fact => fact.At)
            .DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        var left = placements
            .Where(placement => placement.Queue == order.From && Waits(placement) && placement.EnteredAt <= firstTry && !WasMoved(placement, command))
            .OrderBy(placement => placement.EffectiveAt).ThenBy(placement => placement.ConversationId, StringComparer.Ordinal);
        return new MoveChoice([.. moved.Concat(left).Take(order.Max).Select(placement => placement.ConversationId)], []);
    }

    private static bool Waits(Placement placement) =>
        placement.State is ConversationState.Waiting or ConversationState.Offered or ConversationState.OutOfHours;

    private static bool WasMoved(Placement placement, string command) => placement.Facts.Any(fact => fact.Command == command);
}
