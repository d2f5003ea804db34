namespace ContactFunctions.Benchmarks.Days;

/// <summary>Times by the hour of the day in which the contact came.</summary>
internal sealed class DayHours
{
    private readonly Sample[] messages = [.. Enumerable.Range(0, DayPlan.Hours).Select(_ => new Sample())];
    private readonly Sample[] waits = [.. Enumerable.Range(0, DayPlan.Hours).Select(_ => new Sample())];

    public Sample Messages(int hour) => messages[hour];

    public Sample Waits(int hour) => waits[hour];
}
