using System.Diagnostics;
using System.Diagnostics.Metrics;
using ContactFunctions.Emulators.Telemetry;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>What OpenTelemetry's own exporter sends is read as it was meant.</summary>
public sealed partial class ExporterTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_FromTheExporter_AreRead()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var source = new ActivitySource(receiver.Scope);
        using var tracing = receiver.Tracing();
        var other = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        using (var root = source.StartActivity("PostMessage", ActivityKind.Server, default(ActivityContext), [new("conversation.id", "c1")], [new(other)])!)
        using (var child = source.StartActivity("table update", ActivityKind.Client)!)
        {
            child.SetTag("attempt", 2).SetTag("share", 0.5).SetTag("late", true).SetTag("tags", (string[])["a", "b"]);
            child.AddEvent(new("retry", tags: new() { ["reason"] = "busy" }));
            child.SetStatus(ActivityStatusCode.Error, "too late");
        }
        tracing.ForceFlush();

        var span = await receiver.Emulator.SpanAsync(one => one.Name == "table update", Bound, Ct);
        var root2 = receiver.Emulator.Spans.Single(one => one.Name == "PostMessage");
        Assert.Equal((root2.TraceId, root2.SpanId, ActivityKind.Client), (span.TraceId, span.ParentId, span.Kind));
        Assert.Equal((null, ActivityKind.Server, "c1"), (root2.ParentId, root2.Kind, root2.Attributes["conversation.id"]));
        Assert.Equal((2L, 0.5, true), (span.Attributes["attempt"], span.Attributes["share"], span.Attributes["late"]));
        Assert.Equal(["a", "b"], Assert.IsType<List<object>>(span.Attributes["tags"]));
        Assert.Equal(("retry", "busy"), (span.Events[0].Name, span.Events[0].Attributes["reason"]));
        Assert.Equal((ActivityStatusCode.Error, "too late"), (span.Status, span.StatusText));
        Assert.Equal((other.TraceId.ToHexString(), other.SpanId.ToHexString()), (root2.Links[0].TraceId, root2.Links[0].SpanId));
        Assert.Equal(("contactfunctions", "functions-1", receiver.Scope), (span.Source.Service, span.Source.Instance, span.Source.Scope));
        Assert.InRange(span.StartedAt, root2.StartedAt, root2.EndedAt);
    }

    [Fact]
    public async Task Metrics_FromTheExporter_AreRead()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var meter = new Meter(receiver.Scope);
        using var metering = receiver.Metering();
        meter.CreateObservableGauge("waiting", () => new Measurement<int>(7, new KeyValuePair<string, object?>("queue", "support")), "{conversation}");
        meter.CreateCounter<long>("messages").Add(3);
        meter.CreateUpDownCounter<long>("open").Add(-2);
        meter.CreateHistogram("latency", "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] }).Record(0.4);
        metering.ForceFlush();

        var gauge = await receiver.Emulator.MetricAsync(one => one.Name == "waiting", Bound, Ct);
        Assert.Equal((MetricKind.Gauge, "{conversation}", 7.0), (gauge.Kind, gauge.Unit, gauge.Points[0].Value));
        Assert.Equal("support", gauge.Points[0].Attributes["queue"]);
        var counter = receiver.Emulator.Metrics.Single(one => one.Name == "messages");
        Assert.Equal((MetricKind.Counter, false, 3.0), (counter.Kind, counter.IsDelta, counter.Points[0].Value));
        var open = receiver.Emulator.Metrics.Single(one => one.Name == "open");
        Assert.Equal((MetricKind.UpDown, -2.0), (open.Kind, open.Points[0].Value));
        var histogram = receiver.Emulator.Metrics.Single(one => one.Name == "latency");
        Assert.Equal((MetricKind.Histogram, 1.0, 0.4), (histogram.Kind, histogram.Points[0].Count, histogram.Points[0].Value));
        Assert.Equal([0.1, 1], histogram.Points[0].Bounds);
        Assert.Equal([0, 1, 0], histogram.Points[0].Buckets);
    }

    [Fact]
    public async Task ExponentialHistograms_FromTheExporter_GetBounds()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var meter = new Meter(receiver.Scope);
        using var metering = receiver.Metering(views => views.AddView("*", new Base2ExponentialBucketHistogramConfiguration()));
        var latency = meter.CreateHistogram<double>("latency", "s");
        foreach (var value in (double[])[0, 1, 2, 4])
            latency.Record(value);
        metering.ForceFlush();

        var point = (await receiver.Emulator.MetricAsync(one => one.Name == "latency", Bound, Ct)).Points[0];
        Assert.Equal((4.0, 7.0, 1.0, 4.0), (point.Count, point.Value, point.Buckets[0], point.Buckets.Sum()));
        Assert.Equal(point.Bounds.Count + 1, point.Buckets.Count);
        Assert.InRange(point.Bounds[^1], 4, 4.01);
    }

    [Fact]
    public async Task Logs_FromTheExporter_AreReadWithTheirTrace()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var source = new ActivitySource(receiver.Scope);
        using var tracing = receiver.Tracing();
        string trace;
        using (var logging = receiver.Logging())
        using (var activity = source.StartActivity("work")!)
        {
            trace = activity.TraceId.ToHexString();
            Late(logging.CreateLogger("Room"), "c1", 3);
        }

        var log = await receiver.Emulator.LogAsync(one => one.TraceId == trace, Bound, Ct);
        Assert.Equal((LogLevel.Warning, "Conversation c1 waited 3 s.", "Room"), (log.Level, log.Text, log.Source.Scope));
        Assert.NotNull(log.SpanId);
    }

    [LoggerMessage(1, LogLevel.Warning, "Conversation {Conversation} waited {Seconds} s.")]
    private static partial void Late(ILogger logger, string conversation, int seconds);
}
