using ContactFunctions.Domain.Staffing;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>How many operators it takes.</summary>
/// <param name="Load">Conversations that go on at the same time, on average.</param>
/// <param name="Fewest">The fewest who keep the target.</param>
/// <param name="Around">What a few more or less achieve, ascending.</param>
public sealed record StaffingView(double Load, StaffingOption Fewest, IReadOnlyList<StaffingOption> Around)
{
    private const int Neighbours = 3;

    public static StaffingView Of(StaffingQuestion question)
    {
        var fewest = StaffingCalculator.Fewest(question);
        var first = Math.Max(1, fewest.Operators - Neighbours);
        return new(
            Math.Round(question.Load, 2),
            StaffingOption.Of(fewest),
            [.. Enumerable.Range(first, fewest.Operators + Neighbours - first + 1).Select(n => StaffingOption.Of(StaffingCalculator.With(question, n)))]);
    }
}

/// <param name="Operators">At the desk at the same time.</param>
/// <param name="Scheduled">On the rota, shrinkage included.</param>
/// <param name="ServiceLevel">Share answered within the target; 0 to 1.</param>
/// <param name="AverageWaitSeconds">Null: too few for the load, the wait has no end.</param>
/// <param name="Occupancy">Share of the places for conversations that are taken; 0 to 1.</param>
public sealed record StaffingOption(int Operators, int Scheduled, double ServiceLevel, double? AverageWaitSeconds, double MustWait, double Occupancy)
{
    public static StaffingOption Of(Staffing staffing) => new(
        staffing.Operators,
        staffing.Scheduled,
        Math.Round(staffing.ServiceLevel, 4),
        staffing.AverageWait == TimeSpan.MaxValue ? null : Math.Round(staffing.AverageWait.TotalSeconds, 1),
        Math.Round(staffing.MustWait, 4),
        Math.Round(staffing.Occupancy, 4));
}
