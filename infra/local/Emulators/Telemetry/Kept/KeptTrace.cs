namespace ContactFunctions.Emulators.Telemetry;

/// <summary>The spans of one trace that have arrived; the store guards it.</summary>
internal sealed class KeptTrace(string id)
{
    private readonly List<ReceivedSpan> spans = [];
    private readonly HashSet<string> known = [];

    public string Id => id;

    public IReadOnlyList<ReceivedSpan> Spans => spans;

    /// <summary>Spans that came after the trace was full.</summary>
    public int Beyond { get; private set; }

    /// <returns>False for a span that is known (an export that was repeated) or has no room.</returns>
    public bool Add(ReceivedSpan span)
    {
        if (known.Contains(span.SpanId))
            return false;
        if (spans.Count == TelemetryLimits.SpansPerTraceMax)
        {
            Beyond++;
            return false;
        }
        known.Add(span.SpanId);
        spans.Add(span);
        return true;
    }
}
