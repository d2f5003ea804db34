using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Hosting.Shedding;

public sealed class HostLoadTests
{
    private readonly ManualTime clock = new();
    private readonly Queue<Action> threads = new();
    private readonly HostLoad load;

    public HostLoadTests() => load = new HostLoad(clock) { Queue = threads.Enqueue };

    [Fact]
    public void UnderWay_BeganAndEnded_IsWhatIsLeft()
    {
        load.Began();
        load.Began();
        load.Ended(null);
        Assert.Equal(1, load.UnderWay);
    }

    [Fact]
    public void Lag_NoThreadYet_GrowsWhileItWaits()
    {
        load.Began();
        clock.Advance(TimeSpan.FromMilliseconds(700));
        Assert.Equal(TimeSpan.FromMilliseconds(700), load.Lag);
        threads.Dequeue()();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromMilliseconds(700), load.Lag);
    }

    [Fact]
    public void Lag_OldNews_CountsForNothing()
    {
        load.Began();
        clock.Advance(TimeSpan.FromMilliseconds(700));
        threads.Dequeue()();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, load.Lag);
    }

    [Fact]
    public void Began_WhileAProbeWaits_AddsNoOther()
    {
        load.Began();
        load.Began();
        Assert.Single(threads);
    }

    [Fact]
    public void MessageMilliseconds_OfFiveSeconds_IsTheMean()
    {
        load.Ended(TimeSpan.FromMilliseconds(100));
        clock.Advance(TimeSpan.FromSeconds(3));
        load.Ended(TimeSpan.FromMilliseconds(300));
        Assert.Equal(200, load.MessageMilliseconds);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(300, load.MessageMilliseconds);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(0, load.MessageMilliseconds);
    }
}
