using ContactFunctions.Emulators;
using ContactFunctions.Emulators.Telemetry;

namespace ContactFunctions.Benchmarks;

/// <summary>What the hosts say of themselves over OTLP, summed over hosts.</summary>
internal sealed class HeardMeasures(TelemetryReceiverEmulator receiver)
{
    /// <summary>Values of a counter by one of its attributes; what has no such attribute is under the empty name.</summary>
    public IReadOnlyDictionary<string, double> Counter(string name, string attribute) => receiver.Metrics
        .Where(metric => metric.Name == name && metric.Points.Count > 0)
        .GroupBy(metric => metric.Points[^1].Attributes.GetValueOrDefault(attribute)?.ToString() ?? "")
        .ToDictionary(group => group.Key, group => group.Sum(Total));

    /// <summary>Spans that are kept; the receiver forgets the oldest in the end.</summary>
    public int Spans => receiver.Spans.Count;

    public double Sum(string name) => receiver.Metrics.Where(metric => metric.Name == name && metric.Points.Count > 0).Sum(Total);

    private static double Total(ReceivedMetric metric) => metric.IsDelta ? metric.Points.Sum(point => point.Value) : metric.Points[^1].Value;
}
