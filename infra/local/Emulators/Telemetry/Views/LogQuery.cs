using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>What the list of log records is asked for; null asks for all.</summary>
/// <param name="Level">At least this one, in any case; an unknown word asks for all.</param>
/// <param name="Text">Part of the text, the category or an attribute, whatever its case.</param>
/// <param name="Limit">How many, newest first; default 200.</param>
internal sealed record LogQuery([FromQuery] string? Trace, [FromQuery] string? Level, [FromQuery] string? Text, [FromQuery] int? Limit)
{
    private const int LimitDefault = 200;

    public int Take => Math.Clamp(Limit ?? LimitDefault, 1, TelemetryLimits.LogsPerAnswerMax);

    private LogLevel Least => Enum.TryParse<LogLevel>(Level, ignoreCase: true, out var level) ? level : LogLevel.Trace;

    public bool Wants(ReceivedLog log) =>
        (string.IsNullOrEmpty(Trace) || log.TraceId == Trace)
        && log.Level >= Least
        && (string.IsNullOrEmpty(Text) || Says(log.Text) || Says(log.Source.Scope) || log.Attributes.Values.Any(value => value is string text && Says(text)));

    private bool Says(string text) => text.Contains(Text!, StringComparison.OrdinalIgnoreCase);
}
