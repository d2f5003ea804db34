using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Tells people about a clock, once each. It can only be business time for them: outside of it no clock gains anything.</summary>
public sealed class ClockAlarm(IPush push, TimeProvider clock)
{
    /// <summary>
    /// A warning goes to the owner, to the supervisors while nobody owns the conversation; a breach to both. What the policy demands at this step
    /// comes on top. A step that is neither, and demands nobody, is silent.
    /// </summary>
    public async Task RaiseAsync(ClockStep step, ServiceTerms terms, ConversationHead head)
    {
        var isBreach = step.Share >= 1;
        var isOurs = step.Share == 1 || (terms.Level.Warnings ?? []).Contains(step.Share);
        var demanded = terms.Level.EscalationsAt(step).ToLookup(escalation => escalation.Action, escalation => escalation.Value ?? head.Owner);
        var due = Clocks.Of(head, terms, clock.GetUtcNow()).FirstOrDefault(one => one.Kind == step.Clock)?.DueAt;
        var notice = new AlertNotice(
            isBreach ? "slaBreach" : "slaWarning", head.Id, head.Owner, Clocks.NameOf(step.Clock), step.Share, due, head.Version);
        var people = demanded[EscalationAction.NotifyOperator].Append(isOurs ? head.Owner : null).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var person in people)
            await push.ToOperatorAsync(person, PushTargets.Alert, notice, CancellationToken.None);
        if (demanded.Contains(EscalationAction.NotifySupervisor) || (isOurs && (isBreach || head.Owner is null)))
            await push.ToSupervisorsAsync(PushTargets.Alert, notice, CancellationToken.None);
    }
}
