using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Writes into the audit what the ledger decided over the heads of others. Comes before the record, so that what settles the record settles it too.</summary>
/// <remarks>An entry has the time and the number of its fact: however often it is written, it is there once.</remarks>
public sealed class AuditTrail(IAudit audit)
{
    /// <param name="since">Facts up to this version were written down before; 0 when nobody knows.</param>
    public async Task FollowAsync(Placement placement, long since, CancellationToken cancellation)
    {
        foreach (var fact in placement.Facts.Where(fact => fact.Version > since))
            if (Action(fact) is { } action && Person(fact) is { } person)
                await audit.NoteAsync(
                    new AuditEntry(fact.At, person, action, placement.ConversationId, Detail(fact), $"{placement.Epoch}.{fact.Version}"), cancellation);
    }

    /// <summary>Null for what is in the ordinary course of a conversation.</summary>
    private static string? Action(Fact fact) => fact.By == "system" ? null : fact.Kind switch
    {
        FactKind.ForceAssigned => AuditActions.Assign,
        FactKind.ForceClosed => AuditActions.ForceClose,
        FactKind.Reprioritised => AuditActions.Priority,
        FactKind.Moved => AuditActions.Move,
        FactKind.MonitorStarted => AuditActions.Monitor,
        FactKind.MonitorEnded => AuditActions.MonitorStop,
        FactKind.SupervisorJoined => AuditActions.Join,
        FactKind.ParticipantLeft when fact is { Reason: "supervising", By: null } => AuditActions.Leave,
        _ => null,
    };

    private static string? Person(Fact fact) => fact.By ?? fact.Operator;

    private static string? Detail(Fact fact) => fact.Kind switch
    {
        FactKind.ForceAssigned => $"{fact.From}>{fact.Operator}",
        FactKind.Moved => $"{fact.Reason}>{fact.Queue}",
        FactKind.ForceClosed or FactKind.Reprioritised => fact.Reason,
        _ => null,
    };
}
