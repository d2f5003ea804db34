namespace ContactFunctions.Benchmarks.Costs;

/// <summary>How many operators are signed in when, because each console lets hear from itself all the time.</summary>
internal static class Staffing
{
    private const double HandlingHours = 10.0 / 60;
    private const double AtOnce = 3;
    private const double Occupancy = 0.7;

    /// <summary>In an hour with so many contacts; somebody is always there.</summary>
    public static double Operators(double contacts) => Math.Max(1, Math.Ceiling(contacts * HandlingHours / AtOnce / Occupancy));
}
