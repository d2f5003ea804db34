using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Hosting.Shedding;

public sealed class HysteresisTests
{
    private readonly ManualTime clock = new();
    private readonly Hysteresis limit = new(100, 70, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5));

    [Fact]
    public void Look_ShortPeak_IsNoLoad()
    {
        Assert.False(Look(500));
        Assert.False(Look(500, after: 1.9));
        Assert.False(Look(99, after: 0.05));
        Assert.False(Look(500, after: 1));
        Assert.False(Look(500, after: 1.9));
    }

    [Fact]
    public void Look_AtTheLimitForLong_IsOn()
    {
        Look(100);
        Assert.True(Look(100, after: 2));
    }

    [Fact]
    public void Look_BetweenBothLimits_StaysOn()
    {
        On();
        for (var second = 0; second < 20; second++)
            Assert.True(Look(71, after: 1));
    }

    [Fact]
    public void Look_WellBelowForLong_IsOff()
    {
        On();
        Assert.True(Look(70, after: 1));
        Assert.True(Look(10, after: 4.9));
        Assert.False(Look(10, after: 0.1));
    }

    [Fact]
    public void Look_AfterSilence_IsOff()
    {
        On();
        Assert.False(Look(100, after: 6));
    }

    private void On()
    {
        Look(100);
        Assert.True(Look(100, after: 2));
    }

    private bool Look(double value, double after = 0)
    {
        clock.Advance(TimeSpan.FromSeconds(after));
        return limit.Look(value, clock.GetUtcNow());
    }
}
