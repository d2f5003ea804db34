using System.Diagnostics.Metrics;

namespace ContactFunctions.Ports.Telemetry;

/// <summary>How many messages lie in each poison queue, as somebody saw last. They lie there until a person takes them out.</summary>
public static class PoisonReading
{
    /// <summary>Readings come every minute.</summary>
    public static readonly TimeSpan AgeMax = TimeSpan.FromMinutes(3);

    private static volatile Reading? latest;

    /// <param name="waiting">Messages by the name of the queue that gave them up.</param>
    public static void Take(IReadOnlyDictionary<string, long> waiting, TimeProvider clock) => latest = new Reading(waiting, clock, clock.GetTimestamp());

    internal static IEnumerable<Measurement<long>> Messages =>
        latest is { } reading && reading.Clock.GetElapsedTime(reading.At) <= AgeMax
            ? reading.Waiting.Select(static one => new Measurement<long>(one.Value, new KeyValuePair<string, object?>(Tags.Queue, one.Key)))
            : [];

    private sealed record Reading(IReadOnlyDictionary<string, long> Waiting, TimeProvider Clock, long At);
}
