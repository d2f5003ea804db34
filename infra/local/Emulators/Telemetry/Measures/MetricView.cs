namespace ContactFunctions.Emulators.Telemetry;

/// <param name="All">Every group together, for sums and histograms; null for levels, which cannot be added without knowing what they mean.</param>
internal sealed record MetricView(string Name, string Description, string Unit, string Kind, MetricGroup? All, IReadOnlyList<MetricGroup> Groups)
{
    private static readonly Dictionary<string, object> None = [];

    /// <param name="series">All of one instrument.</param>
    public static MetricView Of(IReadOnlyList<ReceivedMetric> series, TimeGrid grid)
    {
        var (newest, kind) = (series[^1], series[^1].Kind);
        var groups = series.Where(one => one.Kind == kind && one.Points.Count > 0).GroupBy(one => SeriesKey.Text(one.Points[^1].Attributes));
        return new(
            newest.Name, newest.Description, newest.Unit, kind.ToString().ToLowerInvariant(),
            kind is MetricKind.Counter or MetricKind.Histogram ? MetricGroup.Of(kind, None, series, grid) : null,
            [.. groups.Select(group => MetricGroup.Of(kind, group.First().Points[^1].Attributes, [.. group], grid))]);
    }
}
