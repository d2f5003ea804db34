namespace ContactFunctions.Emulators.Telemetry;

/// <summary>One line of the list.</summary>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Strip">The spans as one picture, in order of their start.</param>
internal sealed record TraceRow(
    string Id, string Name, string Family, double At, double DurationMs, int Spans, int Errors, int Warnings,
    IReadOnlyList<string> Hosts, IReadOnlyList<string> Conversations, IReadOnlyList<TraceRow.Piece> Strip)
{
    /// <summary>Enough for a picture a few hundred pixels wide.</summary>
    private const int StripMax = 80;

    public static TraceRow Of(TraceSnapshot trace, int warnings) => new(
        trace.Id,
        trace.Root.Name,
        trace.Root.Family().Word(),
        trace.StartedAt.Milliseconds(),
        trace.Duration.TotalMilliseconds,
        trace.Spans.Count + trace.Beyond,
        trace.Spans.Count(span => span.IsError()),
        warnings,
        [.. trace.Spans.Select(span => span.Source.Host()).Distinct().Order(StringComparer.Ordinal)],
        [.. trace.Spans.Select(span => span.Text(SpanTags.Conversation)).OfType<string>().Distinct()],
        [.. trace.Spans.OrderByDescending(span => span.Duration).Take(StripMax).OrderBy(span => span.StartedAt).Select(span => Piece.Of(trace, span))]);

    /// <param name="At">Milliseconds after the trace began.</param>
    internal sealed record Piece(double At, double DurationMs, string Family, bool IsError)
    {
        public static Piece Of(TraceSnapshot trace, ReceivedSpan span) =>
            new((span.StartedAt - trace.StartedAt).TotalMilliseconds, span.Duration.TotalMilliseconds, span.Family().Word(), span.IsError());
    }
}
