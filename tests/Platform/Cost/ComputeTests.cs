using ContactFunctions.Benchmarks.Costs;

namespace ContactFunctions.Platform.Tests.Cost;

public sealed class ComputeTests
{
    [Fact]
    public void BusySeconds_RareExecutions_AreASecondEach() =>
        Assert.Equal(10, Compute.BusySeconds(10), 1);

    [Fact]
    public void BusySeconds_ManyExecutions_AreNeverMoreThanTheHour()
    {
        Assert.InRange(Compute.BusySeconds(1_000_000), 3_599, 3_600);
        Assert.True(Compute.BusySeconds(3_600) < Compute.SingleSeconds(3_600));
    }

    [Fact]
    public void BusySeconds_LongExecutions_CountWhole() => Assert.Equal(50, Compute.BusySeconds(10, secondsEach: 5), 0);

    [Fact]
    public void Operators_OfAQuietHour_AreOne()
    {
        Assert.Equal(1, Staffing.Operators(0));
        Assert.Equal(8, Staffing.Operators(100));
    }
}
