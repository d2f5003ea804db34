using ContactFunctions.AppHost.Processes;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class RestartPolicyTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void NextDelay_BeforeTheTenthDeathInAMinute_IsNone()
    {
        var policy = new RestartPolicy(time);

        for (var death = 1; death <= 9; death++)
            Assert.Equal(TimeSpan.Zero, policy.NextDelay());

        Assert.Equal(RestartPolicy.BackOff, policy.NextDelay());
    }

    [Fact]
    public void NextDelay_DeathsSpreadOverMinutes_IsNone()
    {
        var policy = new RestartPolicy(time);

        for (var death = 1; death <= 50; death++)
        {
            Assert.Equal(TimeSpan.Zero, policy.NextDelay());
            time.Advance(TimeSpan.FromSeconds(7));
        }
    }
}
