using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Harness;

public sealed class ManualTimeTests
{
    private readonly ManualTime time = new();
    private readonly List<string> fired = [];

    [Fact]
    public void Advance_SeveralTimersDue_FiresByDueTimeThenByOrderOfArming()
    {
        Arm("late", 3);
        Arm("first of two", 1);
        Arm("second of two", 1);

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(["first of two @1", "second of two @1", "late @3"], fired);
    }

    [Fact]
    public void Advance_TimerArmedByACallback_FiresInTheSameCallWhenDue()
    {
        using var outer = time.CreateTimer(_ => Arm("inner", 1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["inner @2"], fired);
        Assert.Equal(5, Elapsed());
    }

    [Fact]
    public void Advance_PeriodicTimer_FiresOncePerPeriodUntilDisposed()
    {
        var timer = Arm("beat", 1, period: 2);
        time.Advance(TimeSpan.FromSeconds(5));
        timer.Dispose();
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["beat @1", "beat @3", "beat @5"], fired);
        Assert.Equal(0, time.Timers);
    }

    [Fact]
    public async Task Delay_OnManualTime_EndsWhenTheClockReachesIt()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), time, TestContext.Current.CancellationToken);
        await time.TimersArmedAsync(1);

        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        await delay;
    }

    [Fact]
    public void NextDue_NoneArmed_IsNull()
    {
        Assert.Null(time.NextDue);
        Arm("one", 7);
        Assert.Equal(ManualTime.DefaultStart.AddSeconds(7), time.NextDue);
    }

    private ITimer Arm(string name, int seconds, int? period = null) => time.CreateTimer(
        _ => fired.Add($"{name} @{Elapsed()}"), null, TimeSpan.FromSeconds(seconds),
        period is { } p ? TimeSpan.FromSeconds(p) : Timeout.InfiniteTimeSpan);

    private int Elapsed() => (int)(time.GetUtcNow() - ManualTime.DefaultStart).TotalSeconds;
}
