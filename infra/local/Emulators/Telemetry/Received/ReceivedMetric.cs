namespace ContactFunctions.Emulators.Telemetry;

/// <summary>One instrument as one process reported it.</summary>
public sealed record ReceivedMetric
{
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>UCUM; empty when not said.</summary>
    public string Unit { get; init; } = "";

    public MetricKind Kind { get; init; }

    /// <summary>Whether sums count from the previous report, not from the start of the process.</summary>
    public bool IsDelta { get; init; }

    public IReadOnlyList<ReceivedPoint> Points { get; init; } = [];

    public required TelemetrySource Source { get; init; }
}
