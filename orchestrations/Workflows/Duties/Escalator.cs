using System.Globalization;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Carries out what a service level demands at a step of a clock.</summary>
public sealed class Escalator(IRoutingLedger ledger, TimeProvider clock)
{
    /// <summary>Who is named as the cause in the history.</summary>
    public const string By = "sla";

    /// <summary>
    /// Priority and queue. What was done before, or has become pointless because somebody owns the conversation, is left out; so is a queue that
    /// is outside its hours.
    /// </summary>
    public async Task<IReadOnlyList<LedgerChange>> MoveAsync(ClockStep step, ServiceTerms terms, Placement placement, Organisation organisation)
    {
        var changes = new List<LedgerChange>();
        foreach (var escalation in terms.Level.EscalationsAt(step))
        {
            if (placement.Owner is not null || CommandOf(escalation, step, placement, organisation) is not { } command)
                continue;
            var change = await ledger.ApplyAsync(placement.ConversationId, command, CancellationToken.None);
            if (change.IsRefused || change.Value.IsRepeat)
                continue;
            placement = change.Value.After;
            changes.Add(change.Value);
        }

        return changes;
    }

    private LedgerCommand? CommandOf(Escalation escalation, ClockStep step, Placement placement, Organisation organisation)
    {
        var id = $"{By}:{step.Key}:{escalation.Action}";
        return escalation.Action switch
        {
            EscalationAction.RaisePriority when int.TryParse(escalation.Value, CultureInfo.InvariantCulture, out var priority) && priority > placement.Priority =>
                new Reprioritise(priority, organisation.PolicyOf(placement.Queue).PriorityBoost, By, id),
            EscalationAction.MoveToQueue when escalation.Value is { } queue && organisation.Queues.TryGetValue(queue, out var target)
                && organisation.HoursOf(target.Calendar).IsOpen(clock.GetUtcNow()) =>
                new MoveToQueue(queue, target.PriorityBoost, MoveCause.Escalation, By, id, target.Skills ?? []),
            _ => null,
        };
    }
}
