namespace ContactFunctions.Functions.Telemetry;

/// <summary>What watching may cost. Beyond a limit telemetry is dropped; a request never waits for it.</summary>
internal static class TelemetryLimits
{
    /// <summary>Spans or records that wait in memory.</summary>
    public const int WaitingMax = 4096;

    public const int BatchMax = 512;

    /// <summary>A span leaves this long after it ended, at the latest.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    /// <summary>How long one export may take before its batch is lost.</summary>
    public static readonly TimeSpan SendTimeMax = TimeSpan.FromSeconds(5);

    /// <summary>How long the end of the host waits for what is left, for spans and metrics each.</summary>
    public static readonly TimeSpan FlushTimeMax = TimeSpan.FromSeconds(2);
}
