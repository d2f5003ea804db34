namespace ContactFunctions.Benchmarks.Costs;

/// <summary>
/// Flex Consumption bills the time in which an instance executes anything, at least a second at a time, with the instance's whole memory. So
/// what matters is not how long the code runs but for how many seconds of a month something runs: with r executions a second that begin
/// independently of each other, 1 − e^(−r·d) of the time is billed, d being a second or what one execution takes.
/// </summary>
internal static class Compute
{
    public const double LeastSeconds = 1;

    /// <summary>Seconds of an hour that are billed for one group of functions.</summary>
    public static double BusySeconds(double executionsPerHour, double secondsEach = LeastSeconds) =>
        3_600 * (1 - Math.Exp(-executionsPerHour / 3_600 * Math.Max(LeastSeconds, secondsEach)));

    /// <summary>Seconds that are billed when nothing ever overlaps: the most it can be.</summary>
    public static double SingleSeconds(double executionsPerHour) => executionsPerHour * LeastSeconds;
}
