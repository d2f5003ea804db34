namespace ContactFunctions.Emulators.Telemetry;

/// <summary>A stretch of time up to now, in columns of equal width.</summary>
internal sealed record TimeGrid(DateTimeOffset From, TimeSpan Column)
{
    public static readonly TimeSpan WindowMin = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan WindowMax = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan WindowDefault = TimeSpan.FromMinutes(10);

    /// <param name="seconds">Null takes ten minutes; others are brought into range.</param>
    public static TimeGrid Until(DateTimeOffset now, int? seconds)
    {
        var window = seconds is { } wanted ? TimeSpan.FromSeconds(wanted) : WindowDefault;
        window = window < WindowMin ? WindowMin : window > WindowMax ? WindowMax : window;
        return new(now - window, window / TelemetryLimits.GridColumns);
    }

    /// <returns>Null outside of the window; a clock that runs ahead a little counts as now.</returns>
    public int? IndexOf(DateTimeOffset at)
    {
        var index = (int)Math.Floor((at - From) / Column);
        return index < 0 ? null : Math.Min(index, TelemetryLimits.GridColumns - 1);
    }
}
