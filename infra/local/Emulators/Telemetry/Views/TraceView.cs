namespace ContactFunctions.Emulators.Telemetry;

/// <summary>One trace whole, with its log records and the traces that name one of its spans as their cause.</summary>
/// <param name="At">Unix milliseconds.</param>
internal sealed record TraceView(
    string Id, string Name, double At, double DurationMs, int Beyond, IReadOnlyList<string> Hosts, IReadOnlyList<string> Conversations,
    IReadOnlyList<SpanView> Spans, IReadOnlyList<LogView> Logs, IReadOnlyList<TraceView.Follower> Followers)
{
    public static TraceView? Of(TelemetryStore store, string id)
    {
        if (store.Traces.Find(id) is not { } trace)
            return null;
        var here = trace.Spans.Select(span => span.SpanId).ToHashSet();
        var row = TraceRow.Of(trace, 0);
        return new(
            trace.Id, row.Name, row.At, row.DurationMs, trace.Beyond, row.Hosts, row.Conversations,
            [.. trace.Spans.OrderBy(span => span.StartedAt).Select(span => SpanView.Of(trace, span, here, store.Traces.Find))],
            [.. store.Logs.All().Where(log => log.TraceId == id).OrderBy(log => log.At).Select(LogView.Of)],
            [.. FollowersOf(id, store.Traces.Snapshots())]);
    }

    private static IEnumerable<Follower> FollowersOf(string id, IReadOnlyList<TraceSnapshot> all) =>
        from trace in all
        from span in trace.Spans
        from link in span.Links
        where link.TraceId == id && trace.Id != id
        orderby span.StartedAt
        select new Follower(trace.Id, trace.Root.Name, trace.Root.Family().Word(), span.StartedAt.Milliseconds(), link.SpanId);

    /// <param name="At">Unix milliseconds.</param>
    /// <param name="Span">The span here that it names.</param>
    internal sealed record Follower(string Trace, string Name, string Family, double At, string Span);
}
