using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Reading;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Explains where a conversation is in the queue, who would be asked for it now and why not the others, and what was decided last.</summary>
public sealed class ExplainRouting(
    ReadConversation read, IRoutingLedger ledger, IOrganisations organisations, QueueBoard board, TimeProvider clock)
{
    /// <summary>For supervisors and the owner; for anybody else it does not exist.</summary>
    public async Task<Outcome<RoutingView>> RunAsync(string conversationId, Reader.Staff reader, CancellationToken cancellation)
    {
        var seen = await read.SeeAsync(conversationId, reader, cancellation);
        if (seen.IsRefused)
            return seen.Refusal!;
        var (head, placement) = seen.Value;
        if (!reader.MayWatch && (placement?.Owner ?? head.Owner) != reader.OperatorId)
            return new NotFound();
        var organisation = await organisations.CurrentAsync(cancellation);
        if (placement is null || Lifecycle.IsOver(placement.State))
            return new RoutingView(
                conversationId, placement?.State ?? head.State, head.Queue, null, null, null, null, [], null, clock.GetUtcNow(), [],
                placement is null ? [] : Decisions(placement, organisation), RoutingWords.Of(placement?.State ?? head.State, null, organisation));
        return await ExplainAsync(placement, organisation, cancellation);
    }

    private async Task<RoutingView> ExplainAsync(Placement placement, Organisation organisation, CancellationToken cancellation)
    {
        var snapshot = await ledger.SnapshotAsync(cancellation);
        var wait = await board.WaitOfAsync(placement, cancellation);
        return new RoutingView(
            placement.ConversationId, placement.State, placement.Queue, placement.Priority, placement.EnqueuedAt, placement.EffectiveAt,
            wait?.Position, NeedView.Of(placement),
            placement.PreferredOperator is { } preferred ? new PreferredView(preferred, placement.PreferredUntil) : null,
            snapshot.TakenAt, CandidateView.Of(placement, Picture.OfEverybody(snapshot, organisation)), Decisions(placement, organisation),
            RoutingWords.Of(placement.State, placement, organisation));
    }

    private static IReadOnlyList<DecisionView> Decisions(Placement placement, Organisation organisation) =>
    [
        .. placement.Facts.Where(fact => fact.Kind is not (FactKind.MonitorStarted or FactKind.MonitorEnded)).Reverse().Select(fact => new DecisionView(
            fact.At, NameOf(fact.Kind), fact.Operator, fact.From, fact.By, fact.Reason, DecisionWords.Of(fact, organisation))),
    ];

    private static string NameOf(FactKind kind) => kind.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
