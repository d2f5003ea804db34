namespace ContactFunctions.Benchmarks.Costs;

/// <summary>A month of 730 hours, and how the contacts of a day are spread over it.</summary>
internal static class Month
{
    public const double Hours = 730;
    public const double Seconds = Hours * 3_600;

    /// <summary>Share of a day's contacts in each hour: two peaks, one before and one after noon, little at night. Sums up to 1.</summary>
    public static IReadOnlyList<double> Day { get; } =
    [
        0.004, 0.003, 0.002, 0.002, 0.003, 0.006, 0.014, 0.032, 0.062, 0.090, 0.102, 0.094,
        0.070, 0.072, 0.084, 0.086, 0.078, 0.062, 0.046, 0.034, 0.024, 0.016, 0.009, 0.005,
    ];

    /// <summary>Days in the month of 730 hours.</summary>
    public const double Days = Hours / 24;
}
