namespace ContactFunctions.Emulators.Telemetry;

/// <summary>A trace as far as it has arrived: spans come from several hosts, in any order, and parents end after their children.</summary>
/// <param name="Beyond">How many spans had no room.</param>
internal sealed record TraceSnapshot(string Id, IReadOnlyList<ReceivedSpan> Spans, int Beyond)
{
    /// <summary>The span that stands for the trace: the first without a parent here, so that a trace whose first span is missing has one too.</summary>
    public ReceivedSpan Root { get; } = RootOf(Spans);

    public DateTimeOffset StartedAt => Spans.Min(span => span.StartedAt);

    public DateTimeOffset EndedAt => Spans.Max(span => span.EndedAt);

    public TimeSpan Duration => EndedAt - StartedAt;

    private static ReceivedSpan RootOf(IReadOnlyList<ReceivedSpan> spans)
    {
        var ids = spans.Select(span => span.SpanId).ToHashSet();
        return spans.OrderBy(span => span.ParentId is { } parent ? ids.Contains(parent) ? 2 : 1 : 0).ThenBy(span => span.StartedAt).First();
    }
}
