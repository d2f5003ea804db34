namespace ContactFunctions.Emulators.Telemetry;

/// <param name="From">Unix milliseconds of the first column.</param>
internal sealed record MetricList(double From, double ColumnMs, IReadOnlyList<MetricView> Metrics)
{
    public static MetricList Of(TelemetryStore store, TimeGrid grid) => new(
        grid.From.Milliseconds(),
        grid.Column.TotalMilliseconds,
        [.. store.Metrics.All().GroupBy(series => series.Name).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => MetricView.Of([.. same], grid))]);
}
