namespace ContactFunctions.Domain.Sla;

/// <summary>What is done when a clock has used up a share of its target.</summary>
/// <param name="At">Share of the target, above 0; 1 is the breach, more is later.</param>
/// <param name="Value">
/// Priority 1 to 5 · queue id · operator id, null for whoever owns the conversation · null · address of the webhook, in the order of
/// <see cref="EscalationAction"/>.
/// </param>
public sealed record Escalation(ClockKind Clock, double At, EscalationAction Action, string? Value = null);

/// <summary>On the wire in lower camel case.</summary>
public enum EscalationAction
{
    /// <summary>Never lowers it; nothing once somebody owns the conversation.</summary>
    RaisePriority,

    /// <summary>While nobody owns the conversation.</summary>
    MoveToQueue,

    NotifyOperator,
    NotifySupervisor,
    Webhook,
}
