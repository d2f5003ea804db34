using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ContactFunctions.Ports.Telemetry;

namespace ContactFunctions.Platform.Tests.Telemetry;

/// <summary>Spans and counts of this process, as an exporter hears them. Those of other tests are among them.</summary>
internal sealed class Heard : IDisposable
{
    private readonly ActivityListener spans;
    private readonly MeterListener counts = new();

    public Heard()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == Traces.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(spans);
        counts.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Traces.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        counts.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Counts.Enqueue(new Count(instrument.Name, value, Text(tags))));
        counts.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Counts.Enqueue(new Count(instrument.Name, value, Text(tags))));
        counts.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = new();

    public ConcurrentQueue<Count> Counts { get; } = new();

    /// <summary>Asks the gauges.</summary>
    public void Look() => counts.RecordObservableInstruments();

    public void Dispose()
    {
        spans.Dispose();
        counts.Dispose();
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var parts = new List<string>();
        foreach (var tag in tags)
            parts.Add($"{tag.Value}");
        return string.Join(' ', parts);
    }
}
