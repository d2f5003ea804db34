using ContactFunctions.Functions.Realtime;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Realtime;

public sealed class Outages
{
    private readonly ManualTime clock = new();

    [Fact]
    public void MayCall_SlowFailuresInARow_OneCallInEveryRest()
    {
        var outage = new Outage(clock);
        FailSlowly(outage);
        Assert.True(outage.MayCall());
        FailSlowly(outage);

        Assert.False(outage.MayCall());
        clock.Advance(Outage.Rest);
        Assert.Equal((true, false), (outage.MayCall(), outage.MayCall()));

        outage.Answered();
        Assert.True(outage.MayCall());
    }

    [Fact]
    public void MayCall_FastFailures_GoesOn()
    {
        var outage = new Outage(clock);
        for (var i = 0; i < 2 * Outage.SlowFailuresMin; i++)
            outage.Failed(clock.GetTimestamp());

        Assert.True(outage.MayCall());
    }

    private void FailSlowly(Outage outage)
    {
        var started = clock.GetTimestamp();
        clock.Advance(Outage.SlowFrom);
        outage.Failed(started);
    }
}
