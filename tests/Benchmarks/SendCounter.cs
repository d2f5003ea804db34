using System.Diagnostics.Metrics;

namespace ContactFunctions.Benchmarks;

/// <summary>Counts the sends that the SignalR emulator in this process was asked for.</summary>
internal sealed class SendCounter : IDisposable
{
    private readonly MeterListener listener = new();
    private long count;

    public SendCounter()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument is { Meter.Name: "Microsoft.AspNetCore.Hosting", Name: "http.server.request.duration" })
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (var (key, value) in tags)
                if (key == "http.route" && value is string route && route.EndsWith(":send", StringComparison.Ordinal))
                    Interlocked.Increment(ref count);
        });
        listener.Start();
    }

    public long Count => Interlocked.Read(ref count);

    public void Dispose() => listener.Dispose();
}
