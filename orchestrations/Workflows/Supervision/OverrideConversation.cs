using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>A supervisor decides over the heads of those concerned. Who may is checked before; each is in the audit by way of its fact.</summary>
public sealed class OverrideConversation(
    Orders orders, IRoutingLedger ledger, IConversationRecord record, IOrganisations organisations, TimeProvider clock)
{
    /// <summary>
    /// Whether or not the operator is away or has room. Refusals: <see cref="UnknownOperator"/>, and <see cref="TargetNotRoutable"/> when they
    /// are offline or no device of theirs is there: nobody would serve the customer.
    /// </summary>
    public async Task<Outcome<ConversationHead>> AssignAsync(
        string conversationId, string person, string by, string commandId, IProcess process, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        if (!organisation.Operators.TryGetValue(person, out var profile))
            return new UnknownOperator();
        var placement = await ledger.FindAsync(conversationId, cancellation);
        var command = new ForceAssign(person, by, organisation.AllowanceOf(profile, placement?.Channel ?? ""), $"assign:{commandId}");
        if (placement is not null && !IsDone(placement, command.CommandId!) && !await IsThereAsync(person, cancellation))
            return new TargetNotRoutable();
        return await orders.CarryOutAsync(conversationId, command, process, cancellation);
    }

    /// <summary>Without wrap-up. A conversation that is over is answered as it is.</summary>
    public async Task<Outcome<ConversationHead>> CloseAsync(
        string conversationId, string by, string reason, string commandId, IProcess process, CancellationToken cancellation)
    {
        var closed = await orders.CarryOutAsync(conversationId, new ForceClose(by, reason, $"force-close:{commandId}"), process, cancellation);
        return closed.Refusal is ConversationClosed && await record.FindAsync(conversationId, cancellation) is { } head ? head : closed;
    }

    /// <param name="priority">1 to 5.</param>
    public async Task<Outcome<ConversationHead>> PrioritiseAsync(
        string conversationId, int priority, string by, string commandId, IProcess process, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var queue = (await ledger.FindAsync(conversationId, cancellation))?.Queue ?? "";
        var command = new Reprioritise(priority, organisation.PolicyOf(queue).PriorityBoost, by, $"priority:{commandId}");
        return await orders.CarryOutAsync(conversationId, command, process, cancellation);
    }

    private static bool IsDone(Placement placement, string command) => placement.Facts.Any(fact => fact.Command == command);

    private async Task<bool> IsThereAsync(string person, CancellationToken cancellation) =>
        await ledger.PresenceOfAsync(person, cancellation) is { State.Status: not DeclaredStatus.Offline, LeaseUntil: { } until } && until > clock.GetUtcNow();
}
