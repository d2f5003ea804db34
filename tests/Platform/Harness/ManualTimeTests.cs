using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Harness;

public sealed class ManualTimeTests
{
    private readonly ManualTime _time = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Advance_SeveralTimersDue_FiresByDueTimeThenByOrderOfArming()
    {
        Arm("late", 3);
        Arm("first of two", 1);
        Arm("second of two", 1);

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(["first of two @1", "second of two @1", "late @3"], _fired);
    }

    [Fact]
    public void Advance_TimerArmedByACallback_FiresInTheSameCallWhenDue()
    {
        using var outer = _time.CreateTimer(_ => Arm("inner", 1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["inner @2"], _fired);
        Assert.Equal(5, Elapsed());
    }

    [Fact]
    public void Advance_PeriodicTimer_FiresOncePerPeriodUntilDisposed()
    {
        var timer = Arm("beat", 1, period: 2);
        _time.Advance(TimeSpan.FromSeconds(5));
        timer.Dispose();
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["beat @1", "beat @3", "beat @5"], _fired);
        Assert.Equal(0, _time.Timers);
    }

    [Fact]
    public async Task Delay_OnManualTime_EndsWhenTheClockReachesIt()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _time, TestContext.Current.CancellationToken);
        await _time.TimersArmedAsync(1);

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        await delay;
    }

    [Fact]
    public void NextDue_NoneArmed_IsNull()
    {
        Assert.Null(_time.NextDue);
        Arm("one", 7);
        Assert.Equal(ManualTime.DefaultStart.AddSeconds(7), _time.NextDue);
    }

    private ITimer Arm(string name, int seconds, int? period = null) => _time.CreateTimer(
        _ => _fired.Add($"{name} @{Elapsed()}"), null, TimeSpan.FromSeconds(seconds),
        period is { } p ? TimeSpan.FromSeconds(p) : Timeout.InfiniteTimeSpan);

    private int Elapsed() => (int)(_time.GetUtcNow() - ManualTime.DefaultStart).TotalSeconds;
}
