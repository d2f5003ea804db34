namespace ContactFunctions.Emulators.Telemetry;

/// <summary>All series with the same attributes, whichever process they come from, on one grid.</summary>
/// <param name="Values">A level in each column, or how much a sum or a histogram's count grew; null where nothing was reported.</param>
/// <param name="Total">The newest level, or how much it grew in the window.</param>
/// <param name="P50">Of histograms, in each column.</param>
internal sealed record MetricGroup(
    IReadOnlyDictionary<string, object> Attributes, IReadOnlyList<double?> Values, double? Total,
    IReadOnlyList<double?>? P50 = null, IReadOnlyList<double?>? P99 = null, double? TotalP50 = null, double? TotalP99 = null)
{
    private const double Median = 0.5;
    private const double Tail = 0.99;

    public static MetricGroup Of(MetricKind kind, IReadOnlyDictionary<string, object> attributes, IReadOnlyList<ReceivedMetric> series, TimeGrid grid) => kind switch
    {
        MetricKind.Gauge => Level(attributes, series, grid, newest => newest.MaxBy(point => point.At)!.Value),
        MetricKind.UpDown => Level(attributes, series, grid, newest => newest.Sum(point => point.Value)),
        MetricKind.Counter => Growth(attributes, series, grid),
        MetricKind.Histogram => Spread(attributes, series, grid),
    };

    private static MetricGroup Level(
        IReadOnlyDictionary<string, object> attributes, IReadOnlyList<ReceivedMetric> series, TimeGrid grid, Func<IEnumerable<ReceivedPoint>, double> together)
    {
        var values = new double?[TelemetryLimits.GridColumns];
        var columns = series.SelectMany(one => one.Points.GroupBy(point => grid.IndexOf(point.At)).Where(column => column.Key is not null)
            .Select(column => (Index: column.Key!.Value, Newest: column.MaxBy(point => point.At)!)));
        foreach (var column in columns.GroupBy(column => column.Index, column => column.Newest))
            values[column.Key] = together(column);
        return new(attributes, values, values.LastOrDefault(value => value is not null));
    }

    private static MetricGroup Growth(IReadOnlyDictionary<string, object> attributes, IReadOnlyList<ReceivedMetric> series, TimeGrid grid)
    {
        var values = new double?[TelemetryLimits.GridColumns];
        foreach (var (point, before) in series.SelectMany(Increase.Steps))
            if (grid.IndexOf(point.At) is { } index)
                values[index] = (values[index] ?? 0) + point.Value - (before?.Value ?? 0);
        return new(attributes, values, values.Sum());
    }

    private static MetricGroup Spread(IReadOnlyDictionary<string, object> attributes, IReadOnlyList<ReceivedMetric> series, TimeGrid grid)
    {
        var columns = new Distribution?[TelemetryLimits.GridColumns];
        var all = new Distribution();
        foreach (var (point, before) in series.SelectMany(Increase.Steps))
        {
            if (grid.IndexOf(point.At) is not { } index)
                continue;
            (columns[index] ??= new()).Add(point, before);
            all.Add(point, before);
        }
        return new(
            attributes, [.. columns.Select(column => column?.Count)], all.Count,
            [.. columns.Select(column => column?.Quantile(Median))], [.. columns.Select(column => column?.Quantile(Tail))],
            all.Quantile(Median), all.Quantile(Tail));
    }
}
