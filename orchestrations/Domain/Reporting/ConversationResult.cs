using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Reporting;

/// <summary>What one stretch of a conversation came to when it ended.</summary>
/// <param name="Queue">The last one it was in.</param>
/// <param name="Operator">Who had it last; null when nobody ever did.</param>
/// <param name="Handling">Time that an operator's units were charged for it, wrap-up included, quiet times left out.</param>
/// <param name="Disposition">As the operator chose; null when none.</param>
/// <param name="FirstResponse">Null when nothing was demanded or it never came to it; so is <paramref name="Resolution"/>.</param>
public sealed record ConversationResult(
    string ConversationId,
    int Epoch,
    string Queue,
    string Channel,
    DateTimeOffset Began,
    DateTimeOffset Closed,
    string? Operator,
    TimeSpan Handling,
    TimeSpan WrapUp,
    string? Disposition,
    ClockResult? FirstResponse,
    int NextResponsesMet,
    int NextResponsesMissed,
    ClockResult? Resolution)
{
    /// <summary>Somebody handled it.</summary>
    public bool WasHandled => Operator is not null;
}
