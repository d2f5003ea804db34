using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary>Severity numbers come in fours: 1 to 4 trace, 5 to 8 debug, and so on to 21 to 24 fatal; 0 says nothing.</summary>
internal static class LogSeverity
{
    public static LogLevel Level(int severity) =>
        severity < 1 ? LogLevel.Information : (LogLevel)Math.Min((severity - 1) / 4, (int)LogLevel.Critical);
}
