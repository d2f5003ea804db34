using ContactFunctions.Emulators.Telemetry;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>Memory has bounds, and the newest stays.</summary>
public sealed class KeepingTests
{
    [Fact]
    public void Traces_OneTooMany_ForgetTheOldest()
    {
        var store = new TraceStore();
        for (var i = 0; i <= TelemetryLimits.TracesMax; i++)
            store.Add(Make.Span($"t{i}", "s"));
        Assert.Null(store.Find("t0"));
        Assert.NotNull(store.Find($"t{TelemetryLimits.TracesMax}"));
        Assert.Equal(TelemetryLimits.TracesMax, store.Snapshots().Count);
    }

    [Fact]
    public void Traces_TooManySpans_ForgetWholeTraces()
    {
        var store = new TraceStore();
        var traces = (TelemetryLimits.SpansMax / TelemetryLimits.SpansPerTraceMax) + 1;
        for (var trace = 0; trace < traces; trace++)
            for (var span = 0; span < TelemetryLimits.SpansPerTraceMax; span++)
                store.Add(Make.Span($"t{trace}", $"s{span}"));
        Assert.Null(store.Find("t0"));
        Assert.Equal(TelemetryLimits.SpansMax, store.All().Count);
    }

    [Fact]
    public void Trace_Full_CountsWhatIsBeyond()
    {
        var store = new TraceStore();
        for (var span = 0; span < TelemetryLimits.SpansPerTraceMax + 3; span++)
            store.Add(Make.Span("t", $"s{span}"));
        var trace = store.Find("t")!;
        Assert.Equal((TelemetryLimits.SpansPerTraceMax, 3), (trace.Spans.Count, trace.Beyond));
    }

    [Fact]
    public void Ring_Full_ForgetsByWeight()
    {
        var ring = new Ring<int>(10, weight: value => value);
        foreach (var value in (int[])[4, 5, 3])
            ring.Add(value);
        Assert.Equal([5, 3], ring.All());
    }

    [Fact]
    public void Metrics_TooManySeries_AreRefusedAndPointsRoll()
    {
        var store = new MetricStore();
        for (var i = 0; i < TelemetryLimits.SeriesMax; i++)
            Assert.Equal(0, store.Add(Make.Sum($"m{i}", "h", Make.Noon, (0, 1))));
        Assert.Equal(1, store.Add(Make.Sum("another", "h", Make.Noon, (0, 1))));
        for (var i = 1; i <= TelemetryLimits.PointsPerSeriesMax; i++)
            store.Add(Make.Sum("m0", "h", Make.Noon, (i, i)));
        var points = store.All().Single(series => series.Name == "m0").Points;
        Assert.Equal((TelemetryLimits.PointsPerSeriesMax, Make.Noon.AddSeconds(1)), (points.Count, points[0].At));
    }
}
