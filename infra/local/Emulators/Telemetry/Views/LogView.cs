namespace ContactFunctions.Emulators.Telemetry;

/// <param name="At">Unix milliseconds.</param>
/// <param name="Event">Name or number of the event; empty without one.</param>
internal sealed record LogView(
    double At, string Level, string Event, string Text, string Category, string Host, string? Trace, string? Span, IReadOnlyDictionary<string, object> Attributes)
{
    public static LogView Of(ReceivedLog log) => new(
        log.At.Milliseconds(), log.Level.ToString().ToLowerInvariant(), log.EventName, log.Text, log.Source.Scope, log.Source.Host(), log.TraceId, log.SpanId, log.Attributes);
}
