using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Telemetry.Otlp;
using Google.Protobuf;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>Everything that arrived and is still kept. An export is decoded whole before any of it is kept.</summary>
internal sealed class TelemetryStore(bool keepsRaw)
{
    private readonly Ring<byte[]> raw = new(TelemetryLimits.RawBytesMax, body => body.Length);

    public TraceStore Traces { get; } = new();

    public Ring<ReceivedLog> Logs { get; } = new(TelemetryLimits.LogsMax, _ => 1);

    public MetricStore Metrics { get; } = new();

    public Changes Changes { get; } = new();

    public IReadOnlyList<byte[]> Raw => raw.All();

    public Rejection TakeTraces(byte[] body)
    {
        var spans = Decode(body, SpanReader.Read);
        foreach (var span in spans.OfType<ReceivedSpan>())
            Traces.Add(span);
        Took(body, spans.Count);
        return new(spans.Count(span => span is null), "A span needs a trace id and a span id that are not zero.");
    }

    public Rejection TakeLogs(byte[] body)
    {
        var logs = Decode(body, LogReader.Read);
        foreach (var log in logs)
            Logs.Add(log);
        Took(body, logs.Count);
        return Rejection.None;
    }

    public Rejection TakeMetrics(byte[] body)
    {
        var metrics = Decode(body, MetricReader.Read);
        var refused = metrics.Sum(Metrics.Add);
        Took(body, metrics.Count);
        return new(refused, $"At most {TelemetryLimits.SeriesMax} series are kept.");
    }

    private static List<T> Decode<T>(byte[] body, Func<TelemetrySource, ByteString, T> item)
    {
        var items = new List<T>();
        ExportReader.Read(body, (source, bytes) => items.Add(item(source, bytes)));
        return items;
    }

    private void Took(byte[] body, int items)
    {
        if (keepsRaw)
            raw.Add(body);
        if (items > 0)
            Changes.Raise();
    }
}
