namespace ContactFunctions.Emulators.Telemetry;

internal static class TelemetryLimits
{
    /// <summary>Of one export, as sent and after decompression.</summary>
    public const int ExportBytesMax = 16 * 1024 * 1024;

    /// <summary>Traces kept; the oldest go first.</summary>
    public const int TracesMax = 4_000;

    /// <summary>Spans kept in all traces together; the oldest traces go first.</summary>
    public const int SpansMax = 80_000;

    /// <summary>What a trace has beyond is counted, not kept.</summary>
    public const int SpansPerTraceMax = 2_000;

    /// <summary>Log records kept; the oldest go first.</summary>
    public const int LogsMax = 20_000;

    /// <summary>Series beyond are refused, as an exporter is told.</summary>
    public const int SeriesMax = 4_000;

    /// <summary>Points kept of a series: half an hour at one each 5 s, and the one before, which sums go on from.</summary>
    public const int PointsPerSeriesMax = 400;

    /// <summary>Exports kept as they came, when asked for; the oldest go first.</summary>
    public const int RawBytesMax = 64 * 1024 * 1024;

    /// <summary>Lists and maps inside a value.</summary>
    public const int ValueDepthMax = 16;

    public const int TracesPerAnswerMax = 500;

    public const int LogsPerAnswerMax = 1_000;

    public const int GridColumns = 60;

    /// <summary>Between two "look again" of the page.</summary>
    public static readonly TimeSpan LiveQuiet = TimeSpan.FromMilliseconds(500);
}
