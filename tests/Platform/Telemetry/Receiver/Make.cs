using System.Diagnostics;
using ContactFunctions.Emulators.Telemetry;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>Telemetry as if it had arrived.</summary>
internal static class Make
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, object> None = [];

    public static TelemetrySource Source(string host = "functions-1") =>
        new(new Dictionary<string, object> { ["service.name"] = "contactfunctions", ["service.instance.id"] = host }, "test");

    public static ReceivedSpan Span(
        string trace, string span, string? parent = null, string name = "work", ActivityKind kind = ActivityKind.Internal, int atMs = 0, int tookMs = 10,
        params (string Key, object Value)[] attributes) => new()
    {
        TraceId = trace,
        SpanId = span,
        ParentId = parent,
        Name = name,
        Kind = kind,
        StartedAt = Noon.AddMilliseconds(atMs),
        EndedAt = Noon.AddMilliseconds(atMs + tookMs),
        Attributes = attributes.ToDictionary(one => one.Key, one => one.Value),
        Source = Source(),
    };

    /// <param name="values">At seconds after noon.</param>
    public static ReceivedMetric Sum(string name, string host, DateTimeOffset startedAt, params (int AtSeconds, double Value)[] values) => new()
    {
        Name = name,
        Kind = MetricKind.Counter,
        Source = Source(host),
        Points = [.. values.Select(one => new ReceivedPoint { StartedAt = startedAt, At = Noon.AddSeconds(one.AtSeconds), Value = one.Value, Attributes = None })],
    };

    public static ReceivedMetric Histogram(string host, int atSeconds, double[] bounds, params double[] buckets) => new()
    {
        Name = "latency",
        Kind = MetricKind.Histogram,
        Source = Source(host),
        Points = [new ReceivedPoint { StartedAt = Noon, At = Noon.AddSeconds(atSeconds), Count = buckets.Sum(), Buckets = buckets, Bounds = bounds, Attributes = None }],
    };
}
