namespace ContactFunctions.Emulators.Telemetry;

/// <param name="Parent">Null for a first span, and for one whose parent is not here: <paramref name="HasLostParent"/> tells them apart.</param>
/// <param name="At">Milliseconds after the trace began.</param>
internal sealed record SpanView(
    string Id, string? Parent, bool HasLostParent, string Name, string Family, string Kind, string Host, string Scope, double At, double DurationMs,
    bool IsError, string Status, IReadOnlyDictionary<string, object> Attributes, IReadOnlyList<SpanView.Happening> Events, IReadOnlyList<SpanView.Link> Links)
{
    public static SpanView Of(TraceSnapshot trace, ReceivedSpan span, IReadOnlySet<string> here, Func<string, TraceSnapshot?> find) => new(
        span.SpanId,
        span.ParentId is { } parent && here.Contains(parent) ? parent : null,
        span.ParentId is { } lost && !here.Contains(lost),
        span.Name,
        span.Family().Word(),
        span.Kind.ToString().ToLowerInvariant(),
        span.Source.Host(),
        span.Source.Scope,
        (span.StartedAt - trace.StartedAt).TotalMilliseconds,
        span.Duration.TotalMilliseconds,
        span.IsError(),
        span.StatusText,
        span.Attributes,
        [.. span.Events.Select(one => new Happening(one.Name, (one.At - trace.StartedAt).TotalMilliseconds, one.Attributes))],
        [.. span.Links.Select(link => new Link(link.TraceId, link.SpanId, find(link.TraceId)?.Root.Name))]);

    /// <param name="At">Milliseconds after the trace began.</param>
    internal sealed record Happening(string Name, double At, IReadOnlyDictionary<string, object> Attributes);

    /// <param name="Name">Of the trace it leads to; null when that is not here.</param>
    internal sealed record Link(string Trace, string Span, string? Name);
}
