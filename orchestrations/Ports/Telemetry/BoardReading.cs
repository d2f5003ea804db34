using System.Diagnostics.Metrics;

namespace ContactFunctions.Ports.Telemetry;

/// <summary>What the queues looked like when somebody last read them. Gauges show the latest reading; they never read storage themselves.</summary>
/// <remarks>A reading that is older than <see cref="AgeMax"/> is shown no more: a host that no longer reads must not report yesterday's queue.</remarks>
public static class BoardReading
{
    /// <summary>Readings come every 15 s.</summary>
    public static readonly TimeSpan AgeMax = TimeSpan.FromSeconds(60);

    private static volatile Reading? latest;

    /// <summary>Replaces the reading before.</summary>
    /// <param name="clock">Tells later how old it is.</param>
    public static void Take(IReadOnlyList<QueueReading> queues, TimeProvider clock) => latest = new Reading(queues, clock, clock.GetTimestamp());

    internal static IEnumerable<Measurement<long>> Waiting => Queues().Select(static queue => new Measurement<long>(queue.Waiting, Of(queue)));

    internal static IEnumerable<Measurement<double>> LongestWait =>
        Queues().Select(static queue => new Measurement<double>(queue.LongestWait.TotalSeconds, Of(queue)));

    /// <summary>A queue in which nothing was promised yet today has no share.</summary>
    internal static IEnumerable<Measurement<double>> SlaShare =>
        Queues().Where(static queue => queue.SlaShare is not null).Select(static queue => new Measurement<double>(queue.SlaShare!.Value, Of(queue)));

    private static IReadOnlyList<QueueReading> Queues() =>
        latest is { } reading && reading.Clock.GetElapsedTime(reading.At) <= AgeMax ? reading.Queues : [];

    private static KeyValuePair<string, object?> Of(QueueReading queue) => new(Tags.Queue, queue.Queue);

    private sealed record Reading(IReadOnlyList<QueueReading> Queues, TimeProvider Clock, long At);
}
