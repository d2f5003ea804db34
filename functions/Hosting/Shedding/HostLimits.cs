namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>The limits of the host's own load at one share of them, each with its hysteresis. Not for concurrent use.</summary>
internal sealed class HostLimits(SheddingOptions options, double share)
{
    private readonly Hysteresis requests = Of(options, options.RequestsMax * share);
    private readonly Hysteresis lag = Of(options, options.LagMillisecondsMax * share);
    private readonly Hysteresis messages = Of(options, options.MessageMillisecondsMax * share);

    /// <summary>The first limit that is passed; null when none is.</summary>
    public ShedReason? Look(HostLoad load, DateTimeOffset now)
    {
        // Each of them has to see every look.
        var (crowded, late, slow) = (requests.Look(load.UnderWay, now), lag.Look(load.Lag.TotalMilliseconds, now), messages.Look(load.MessageMilliseconds, now));
        return crowded ? ShedReason.Requests : late ? ShedReason.Lag : slow ? ShedReason.Messages : null;
    }

    public static Hysteresis Of(SheddingOptions options, double limit) => new(
        limit, limit * options.LeaveShare, TimeSpan.FromSeconds(options.EnterSeconds), TimeSpan.FromSeconds(options.LeaveSeconds));
}
