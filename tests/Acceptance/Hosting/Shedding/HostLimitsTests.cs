using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Hosting.Shedding;

public sealed class HostLimitsTests
{
    private readonly ManualTime clock = new();
    private readonly Queue<Action> threads = new();
    private readonly HostLoad load;
    private readonly SheddingOptions options = new() { RequestsMax = 10, LagMillisecondsMax = 500, MessageMillisecondsMax = 1_000 };

    public HostLimitsTests() => load = new HostLoad(clock) { Queue = threads.Enqueue };

    [Fact]
    public void Look_FromReadsToContacts_ReadsGoFirst()
    {
        var (reads, contacts) = (new HostLimits(options, options.ReadsShare), new HostLimits(options, 1));
        Begin(8);
        Assert.Equal(ShedReason.Requests, Twice(reads));
        Assert.Null(Twice(contacts));
        Begin(2);
        Assert.Equal(ShedReason.Requests, Twice(contacts));
    }

    [Fact]
    public void Look_NoThreadIsFree_IsLag()
    {
        Begin(1);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(ShedReason.Lag, Twice(new HostLimits(options, 1)));
    }

    [Fact]
    public void Look_MessagesTakeLong_IsMessages()
    {
        load.Began();
        threads.Dequeue()();
        load.Ended(TimeSpan.FromSeconds(1));
        Assert.Equal(ShedReason.Messages, Twice(new HostLimits(options, 1)));
    }

    private void Begin(int count)
    {
        for (var number = 0; number < count; number++)
            load.Began();
        while (count > 1 && threads.TryDequeue(out var probe))
            probe();
    }

    private ShedReason? Twice(HostLimits limits)
    {
        limits.Look(load, clock.GetUtcNow());
        clock.Advance(TimeSpan.FromSeconds(options.EnterSeconds));
        return limits.Look(load, clock.GetUtcNow());
    }
}
