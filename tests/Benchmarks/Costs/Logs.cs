namespace ContactFunctions.Benchmarks.Costs;

/// <summary>What goes to the logs. Assumed: bytes of one trace or span as the service bills it, and what a quiet month of the platform writes.</summary>
internal static class Logs
{
    private const double FreeGb = 5;
    private const double QuietGb = 0.5;
    private const double BytesEach = 1_200;

    /// <summary>Of each episode and activity: scheduled, started, completed.</summary>
    private const double TracesEach = 3;

    /// <summary>Gigabytes that are paid for. Our own lines are of level Information and few; spans are one for each request and each operation of storage.</summary>
    /// <param name="beats">Heartbeats of consoles in the month.</param>
    public static double Billed(Site site, Measured run, double conversations, double beats)
    {
        var sweeps = Month.Seconds / site.SweepSeconds;
        var spans = (conversations * run.Spans) + (beats * (1 + run.OperationsPerBeat)) + (sweeps * (1 + run.OperationsPerSweep));
        var traces = site.DurableTraces ? conversations * DurableModel.Executions(run.Durable) * TracesEach : 0;
        return Math.Max(0, (((spans * site.SpanRatio) + traces) * BytesEach / 1e9) + QuietGb - FreeGb);
    }
}
