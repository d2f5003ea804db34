using ContactFunctions.Domain.Staffing;

namespace ContactFunctions.Domain.Tests.Staffing;

public sealed class StaffingCalculatorTests
{
    /// <summary>100 contacts in half an hour of 3 minutes each: 10 erlang; 80 % within 20 s takes 14 (a standard example of the literature).</summary>
    private static readonly StaffingQuestion Known = new(200, TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(20), 0.8);

    [Fact]
    public void Fewest_OfAKnownExample()
    {
        var staffing = StaffingCalculator.Fewest(Known);

        Assert.Equal(14, staffing.Operators);
        Assert.Equal(0.888, staffing.ServiceLevel, 3);
        Assert.Equal(0.174, staffing.MustWait, 3);
        Assert.Equal(7.8, staffing.AverageWait.TotalSeconds, 1);
        Assert.Equal(0.714, staffing.Occupancy, 3);
    }

    [Fact]
    public void Fewest_OneLessWouldMissTheTarget()
    {
        foreach (var perHour in new[] { 1, 20, 300, 5_000 })
        {
            var question = Known with { ContactsPerHour = perHour, AtOnce = 3 };
            var fewest = StaffingCalculator.Fewest(question);

            Assert.True(fewest.ServiceLevel >= question.TargetShare);
            Assert.True(fewest.Operators == 1 || StaffingCalculator.With(question, fewest.Operators - 1).ServiceLevel < question.TargetShare);
        }
    }

    /// <summary>Against the definition, term by term.</summary>
    [Fact]
    public void MustWait_AgreesWithErlangsFormula()
    {
        for (var places = 11; places <= 30; places++)
        {
            var terms = Enumerable.Range(0, places).Select(n => Math.Pow(10, n) / Factorial(n)).Sum();
            var last = Math.Pow(10, places) / Factorial(places) * places / (places - 10.0);

            Assert.Equal(last / (terms + last), StaffingCalculator.With(Known, places).MustWait, 9);
        }
    }

    [Fact]
    public void With_TooFew_HasNoEnd()
    {
        var short_ = StaffingCalculator.With(Known, 10);

        Assert.Equal((0.0, TimeSpan.MaxValue), (short_.ServiceLevel, short_.AverageWait));
    }

    [Fact]
    public void Scheduled_MakesUpForShrinkage() =>
        Assert.Equal(20, StaffingCalculator.Fewest(Known with { Shrinkage = 0.3 }).Scheduled);

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
