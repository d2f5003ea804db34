namespace ContactFunctions.Domain.Sla;

/// <summary>One clock of one conversation at one moment.</summary>
/// <param name="DueAt">
/// When the target is used up: of a paused clock, if it ran on from now; of one that stopped, when it would have been. Null: never within the
/// calendar's horizon.
/// </param>
/// <param name="Elapsed">Business time, pauses left out.</param>
public sealed record ServiceClock(ClockKind Kind, ClockState State, DateTimeOffset StartedAt, DateTimeOffset? DueAt, TimeSpan Elapsed, TimeSpan Target)
{
    public double Share => Elapsed / Target;

    /// <summary>It may still be met or missed.</summary>
    public bool IsOpen => State is ClockState.Running or ClockState.Paused or ClockState.Warning or ClockState.Breached;
}
