namespace ContactFunctions.Emulators.Telemetry;

/// <param name="Matching">How many records match, shown or not.</param>
internal sealed record LogList(int Matching, IReadOnlyList<LogView> Logs)
{
    public static LogList Of(TelemetryStore store, LogQuery query)
    {
        var matching = store.Logs.All().Where(query.Wants).ToList();
        return new(matching.Count, [.. matching.OrderByDescending(log => log.At).Take(query.Take).Select(LogView.Of)]);
    }
}
