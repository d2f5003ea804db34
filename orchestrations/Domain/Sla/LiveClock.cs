using ContactFunctions.Domain.Calendars;

namespace ContactFunctions.Domain.Sla;

/// <summary>A clock that has neither met nor missed its target.</summary>
/// <param name="Since">When it started; names this run of the clock.</param>
/// <param name="Run">Business time before <paramref name="RunningSince"/>.</param>
/// <param name="RunningSince">Null while it is paused.</param>
/// <param name="Done">The highest share whose step is written down; 0 at first.</param>
internal sealed record LiveClock(ClockKind Kind, DateTimeOffset Since, TimeSpan Run, DateTimeOffset? RunningSince, TimeSpan Target, double Done)
{
    public TimeSpan Elapsed(BusinessHours hours, DateTimeOffset now) =>
        RunningSince is { } since ? Run + hours.Between(since, now) : Run;

    /// <summary>When this share of the target is used up, if the clock runs on; a paused one from <paramref name="now"/>.</summary>
    public DateTimeOffset? Reaches(double share, BusinessHours hours, DateTimeOffset now) =>
        hours.After(RunningSince ?? now, (Target * share) - Run);

    public ServiceClock At(ServiceTerms terms, DateTimeOffset now)
    {
        var elapsed = Elapsed(terms.Hours, now);
        var state = elapsed >= Target || Done >= 1 ? ClockState.Breached
            : RunningSince is null ? ClockState.Paused
            : (terms.Level.Warnings ?? []).Any(share => elapsed >= Target * share) ? ClockState.Warning
            : ClockState.Running;
        return new ServiceClock(Kind, state, Since, Reaches(1, terms.Hours, now), elapsed, Target);
    }
}
