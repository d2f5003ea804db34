using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>One log record.</summary>
public sealed record ReceivedLog
{
    public DateTimeOffset At { get; init; }

    public LogLevel Level { get; init; }

    /// <summary>As the sender calls the level, or empty.</summary>
    public string LevelText { get; init; } = "";

    public string EventName { get; init; } = "";

    /// <summary>The template, when placeholders are sent apart.</summary>
    public object Body { get; init; } = "";

    public IReadOnlyDictionary<string, object> Attributes { get; init; } = new Dictionary<string, object>();

    /// <summary>Null outside of a trace.</summary>
    public string? TraceId { get; init; }

    public string? SpanId { get; init; }

    public required TelemetrySource Source { get; init; }

    /// <summary>The body with its placeholders filled from the attributes.</summary>
    public string Text
    {
        get
        {
            var text = Plain(Body);
            if (!text.Contains('{', StringComparison.Ordinal))
                return text;
            foreach (var (key, value) in Attributes)
                text = text.Replace($"{{{key}}}", Plain(value), StringComparison.Ordinal);
            return text;
        }
    }

    private static string Plain(object value) => value switch
    {
        string text => text,
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(Plain)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
