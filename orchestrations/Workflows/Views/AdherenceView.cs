using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Workflows.Views;

/// <summary>What an operator was from one moment until the next line.</summary>
/// <param name="Why">Why no new work could reach them; null when it could.</param>
/// <param name="By"><c>self</c>, <c>system</c>, or the supervisor who did it.</param>
public sealed record AdherenceView(
    DateTimeOffset At,
    PresenceFactKind Kind,
    DeclaredStatus Status,
    string? Reason,
    bool Routable,
    string? Why,
    DeclaredStatus? PendingStatus,
    string? PendingReason,
    string By);
