namespace ContactFunctions.Emulators.Telemetry;

public enum MetricKind
{
    /// <summary>A level, read now and then.</summary>
    Gauge,

    /// <summary>A sum that may fall.</summary>
    UpDown,

    /// <summary>A sum that only grows.</summary>
    Counter,

    /// <summary>A distribution.</summary>
    Histogram,
}
