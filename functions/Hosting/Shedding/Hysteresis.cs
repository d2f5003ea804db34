namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>On after a value has been at its limit for a while, off after it has been well below for a while. Not for concurrent use.</summary>
internal sealed class Hysteresis(double enterAt, double leaveAt, TimeSpan enterAfter, TimeSpan leaveAfter)
{
    private DateTimeOffset? crossedAt;
    private DateTimeOffset lookedAt;

    public bool IsOn { get; private set; }

    public bool Look(double value, DateTimeOffset now)
    {
        // Nothing came for so long that there is no load to speak of.
        if (now - lookedAt > leaveAfter)
            (IsOn, crossedAt) = (false, null);
        lookedAt = now;
        if (IsOn ? value > leaveAt : value < enterAt)
            crossedAt = null;
        else
            crossedAt ??= now;
        if (crossedAt is { } since && now - since >= (IsOn ? leaveAfter : enterAfter))
            (IsOn, crossedAt) = (!IsOn, null);
        return IsOn;
    }
}
