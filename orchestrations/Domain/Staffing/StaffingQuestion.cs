namespace ContactFunctions.Domain.Staffing;

/// <summary>How much work comes in, and how well it shall be served.</summary>
/// <param name="ContactsPerHour">Above 0.</param>
/// <param name="Handling">Average time from connection to the end of wrap-up.</param>
/// <param name="Target">Time within which <paramref name="TargetShare"/> of the contacts shall be answered.</param>
/// <param name="TargetShare">Above 0 and below 1.</param>
/// <param name="AtOnce">Conversations that one operator handles at the same time; 1 and more.</param>
/// <param name="Shrinkage">Share of paid time in which operators are not at the desk; 0 and more, below 1.</param>
public sealed record StaffingQuestion(
    double ContactsPerHour, TimeSpan Handling, TimeSpan Target, double TargetShare, int AtOnce = 1, double Shrinkage = 0)
{
    public const int AtOnceMax = 100;
    public const double ContactsPerHourMax = 100_000;

    /// <summary>Work that comes in, in conversations that go on at the same time (erlang).</summary>
    public double Load => ContactsPerHour * Handling.TotalHours;
}

/// <param name="Operators">At the desk at the same time.</param>
/// <param name="Scheduled">On the rota, shrinkage included.</param>
/// <param name="ServiceLevel">Share of the contacts answered within the target; 0 to 1.</param>
/// <param name="AverageWait">Of all contacts, those who do not wait included.</param>
/// <param name="MustWait">Share of the contacts that wait at all; 0 to 1.</param>
/// <param name="Occupancy">Share of the places for conversations that are taken; 0 to 1.</param>
public sealed record Staffing(int Operators, int Scheduled, double ServiceLevel, TimeSpan AverageWait, double MustWait, double Occupancy);
