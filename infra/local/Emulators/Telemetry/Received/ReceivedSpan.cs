using System.Diagnostics;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>A piece of work that ended.</summary>
public sealed record ReceivedSpan
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>16 lower-case hexadecimal digits.</summary>
    public required string SpanId { get; init; }

    /// <summary>Null for the first span of a trace.</summary>
    public string? ParentId { get; init; }

    public required string Name { get; init; }

    public ActivityKind Kind { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Never before the start.</summary>
    public DateTimeOffset EndedAt { get; init; }

    public TimeSpan Duration => EndedAt - StartedAt;

    /// <summary>Values are string, bool, long, double, byte[], lists or dictionaries of these.</summary>
    public IReadOnlyDictionary<string, object> Attributes { get; init; } = new Dictionary<string, object>();

    public IReadOnlyList<ReceivedEvent> Events { get; init; } = [];

    public IReadOnlyList<ReceivedLink> Links { get; init; } = [];

    public ActivityStatusCode Status { get; init; }

    public string StatusText { get; init; } = "";

    public required TelemetrySource Source { get; init; }
}
