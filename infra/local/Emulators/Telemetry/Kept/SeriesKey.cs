using System.Globalization;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>What makes two points one series: instrument, process and attributes, in whatever order they come.</summary>
internal readonly record struct SeriesKey(string Name, string Process, string Attributes)
{
    public static SeriesKey Of(ReceivedMetric metric, ReceivedPoint point) =>
        new(metric.Name, $"{metric.Source.Service}\0{metric.Source.Instance}", Text(point.Attributes));

    public static string Text(IReadOnlyDictionary<string, object> attributes) => string.Join(
        '\0', attributes.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value}")));
}
