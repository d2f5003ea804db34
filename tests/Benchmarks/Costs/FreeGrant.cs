namespace ContactFunctions.Benchmarks.Costs;

/// <summary>What a subscription may execute on demand in a month for nothing. Instances that wait have no such part.</summary>
internal static class FreeGrant
{
    private const double GbSeconds = 100_000;
    private const double Executions = 250_000;

    /// <returns>Less than nothing: it is added to what is used.</returns>
    public static Usage Of(IEnumerable<Usage> used)
    {
        var sum = used.Aggregate(Usage.None, (sum, part) => sum + part);
        return Usage.Of(("exec.gbs", -Math.Min(GbSeconds, sum["exec.gbs"])), ("exec.count", -Math.Min(Executions, sum["exec.count"])));
    }
}
