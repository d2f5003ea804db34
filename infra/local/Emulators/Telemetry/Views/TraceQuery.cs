using Microsoft.AspNetCore.Mvc;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>What the list of traces is asked for; null asks for all.</summary>
/// <param name="Min">Milliseconds that a trace took at least.</param>
/// <param name="Errors">Only traces in which something failed.</param>
/// <param name="Conversations">Only traces that are about a conversation: no polls, heartbeats and sweeps.</param>
/// <param name="Limit">How many, newest first; default 100.</param>
internal sealed record TraceQuery(
    [FromQuery] string? Conversation, [FromQuery] string? Function, [FromQuery] double? Min, [FromQuery] bool? Errors, [FromQuery] bool? Conversations,
    [FromQuery] int? Limit)
{
    private const int LimitDefault = 100;

    public int Take => Math.Clamp(Limit ?? LimitDefault, 1, TelemetryLimits.TracesPerAnswerMax);

    public bool Wants(TraceSnapshot trace) =>
        (string.IsNullOrEmpty(Conversation) || trace.Spans.Any(span => span.Text(SpanTags.Conversation) == Conversation))
        && (Errors is not true || trace.Spans.Any(span => span.IsError()))
        && (Conversations is not true || trace.Spans.Any(span => span.Text(SpanTags.Conversation) is not null))
        && (Min is null || trace.Duration.TotalMilliseconds >= Min)
        && (string.IsNullOrEmpty(Function) || trace.Spans.Any(span => Named(span, Function)));

    private static bool Named(ReceivedSpan span, string function) =>
        span.Text(SpanTags.Function) == function || (span.ParentId is null && span.Name == function);
}
