using System.Collections.Concurrent;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Transfers;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Sends what waits in a queue to another one, as when a team loses power. Each conversation is a transaction of its own: some may be refused.</summary>
public sealed class MoveQueue(Orders orders, IRoutingLedger ledger, IOrganisations organisations, TargetQueues queues)
{
    /// <summary>Conversations that one order moves, at most.</summary>
    public const int ConversationsMax = 500;

    private const int AtOnceMax = 8;

    /// <summary>
    /// A repeat of the same command id moves what the first try left, and nothing that came later. Refused with <see cref="TargetClosed"/>
    /// when the target is unknown or out of hours.
    /// </summary>
    public async Task<Outcome<MoveResult>> RunAsync(MoveOrder order, IProcess process, CancellationToken cancellation)
    {
        if (order.From == order.To || !await queues.IsOpenAsync(order.To, cancellation))
            return new TargetClosed();
        var policy = (await organisations.CurrentAsync(cancellation)).PolicyOf(order.To);
        var command = new MoveToQueue(
            order.To, policy.PriorityBoost, MoveCause.Supervisor, order.By, $"move:{order.CommandId}", policy.Skills ?? []);
        var placements = new List<Placement>();
        await foreach (var placement in ledger.PlacementsAsync(cancellation))
            placements.Add(placement);
        var choice = MoveChoice.Of(placements, order, command.CommandId!);
        var refused = await MoveAsync(choice.Move, command, process);
        return new MoveResult(choice.Move.Count - refused.Count, [.. choice.Refused.Concat(refused).OrderBy(one => one.ConversationId, StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyCollection<NotMoved>> MoveAsync(IReadOnlyList<string> conversations, MoveToQueue command, IProcess process)
    {
        var refused = new ConcurrentBag<NotMoved>();
        await Parallel.ForEachAsync(conversations, new ParallelOptions { MaxDegreeOfParallelism = AtOnceMax }, async (conversation, _) =>
        {
            if ((await orders.CarryOutAsync(conversation, command, process, CancellationToken.None)).Refusal is { } refusal)
                refused.Add(new NotMoved(conversation, refusal.Code));
        });
        return refused;
    }
}
