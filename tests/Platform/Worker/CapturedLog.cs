using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Worker;

internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, EventId Id, string Text, Exception? Exception)> entries = new();

    public IEnumerable<(LogLevel Level, EventId Id, string Text, Exception? Exception)> From(LogLevel level) =>
        entries.Where(entry => entry.Level >= level);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private sealed class Logger(CapturedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.entries.Enqueue((logLevel, eventId, formatter(state, exception), exception));
    }
}
