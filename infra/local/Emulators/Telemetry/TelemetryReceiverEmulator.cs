using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Telemetry;

namespace ContactFunctions.Emulators;

public sealed class TelemetryReceiverEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly TelemetryStore store;
    private readonly TimeProvider clock;

    internal TelemetryReceiverEmulator(LoopbackServer server, TelemetryStore store, TimeProvider clock) =>
        (this.server, this.store, this.clock) = (server, store, clock);

    /// <summary>The page, and what the app takes as <c>Telemetry__OtlpEndpoint</c>.</summary>
    public Uri Address => server.Address;

    /// <summary>All that are kept, those of the oldest trace first.</summary>
    public IReadOnlyList<ReceivedSpan> Spans => store.Traces.All();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ReceivedLog> Logs => store.Logs.All();

    /// <summary>One entry for each series, its points oldest first.</summary>
    public IReadOnlyList<ReceivedMetric> Metrics => store.Metrics.All();

    /// <summary>Exports as they came, unpacked, oldest first; empty without <see cref="TelemetryReceiverOptions.KeepRaw"/>.</summary>
    public IReadOnlyList<byte[]> RawBodies => store.Raw;

    /// <summary>The first span that matches, as soon as it is here.</summary>
    /// <exception cref="TimeoutException">None came within <paramref name="bound"/>.</exception>
    public Task<ReceivedSpan> SpanAsync(Func<ReceivedSpan, bool> matches, TimeSpan bound, CancellationToken ct) =>
        FirstAsync(() => Spans, matches, bound, ct);

    /// <inheritdoc cref="SpanAsync"/>
    public Task<ReceivedLog> LogAsync(Func<ReceivedLog, bool> matches, TimeSpan bound, CancellationToken ct) =>
        FirstAsync(() => Logs, matches, bound, ct);

    /// <inheritdoc cref="SpanAsync"/>
    public Task<ReceivedMetric> MetricAsync(Func<ReceivedMetric, bool> matches, TimeSpan bound, CancellationToken ct) =>
        FirstAsync(() => Metrics, matches, bound, ct);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<T> FirstAsync<T>(Func<IReadOnlyList<T>> kept, Func<T, bool> matches, TimeSpan bound, CancellationToken ct)
        where T : class
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var seen = store.Changes.Version;
            if (kept().FirstOrDefault(matches) is { } found)
                return found;
            var left = bound - clock.GetElapsedTime(started);
            await store.Changes.AfterAsync(seen).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, ct);
        }
    }
}
