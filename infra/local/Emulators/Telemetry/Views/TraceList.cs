using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Telemetry;

/// <param name="Matching">How many traces match, shown or not.</param>
/// <param name="Kept">How many there are.</param>
/// <param name="Functions">What the filter by function may name.</param>
internal sealed record TraceList(int Matching, int Kept, IReadOnlyList<string> Functions, IReadOnlyList<TraceRow> Traces)
{
    public static TraceList Of(TelemetryStore store, TraceQuery query)
    {
        var all = store.Traces.Snapshots();
        var warnings = store.Logs.All().Where(log => log is { Level: >= LogLevel.Warning, TraceId: not null }).CountBy(log => log.TraceId!).ToDictionary();
        var matching = all.Where(query.Wants).ToList();
        return new(
            matching.Count,
            all.Count,
            [.. all.SelectMany(trace => trace.Spans).Select(span => span.Text(SpanTags.Function)).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. matching.OrderByDescending(trace => trace.StartedAt).Take(query.Take).Select(trace => TraceRow.Of(trace, warnings.GetValueOrDefault(trace.Id)))]);
    }
}
