using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Domain.Tests.Calendars;

namespace ContactFunctions.Domain.Tests.Sla;

/// <summary>Measures a talk from the list of what happened in it, minute by minute and from the beginning every time: no marks, no sums kept.</summary>
internal sealed class Retold(ServiceLevel level, SlowHours hours)
{
    /// <summary>c customer, s staff, w wrap-up, a active, x closed; everything else is of no account.</summary>
    private readonly List<(char What, int Minute)> happened = [('c', 0)];

    public void Say(char what, int minute) => happened.Add((what, minute));

    public void Compare(Talk talk, int now, string where)
    {
        Same(FirstResponse(now), talk.Clock(ClockKind.FirstResponse), level.FirstResponse!.Value, where);
        Same(Resolution(now), talk.Clock(ClockKind.Resolution), level.Resolution!.Value, where);
        var (met, missed) = NextResponses(now);
        Assert.True((met, missed) == (talk.Head.Marks.NextResponsesMet, talk.Head.Marks.NextResponsesMissed), $"{where}: {met} met, {missed} missed");
    }

    private static void Same(int? minutes, ServiceClock? clock, TimeSpan target, string where)
    {
        Assert.True(clock?.Elapsed == (minutes is { } open ? TimeSpan.FromMinutes(open) : null), $"{where}: expected {minutes} minutes, got {clock}");
        if (clock is { IsOpen: false })
            Assert.True(clock.State is ClockState.Met == clock.Elapsed < target || clock.Elapsed == target, $"{where}: {clock}");
        else if (clock is not null)
            Assert.True(clock.State is ClockState.Breached == clock.Elapsed >= target, $"{where}: {clock}");
    }

    /// <summary>Null: the talk is over, and no answer was due before.</summary>
    private int? FirstResponse(int now)
    {
        var answer = happened.FirstOrDefault(one => one.What == 's');
        if (answer.What == 's')
            return hours.Between(0, answer.Minute);
        var last = happened.Last(one => one.What is 'c' or 'a' or 'w' or 'x');
        if (last.What is 'c' or 'a')
            return hours.Between(0, now);
        var end = happened.Last(one => one.What == 'w').Minute;
        return hours.Between(0, end) >= level.FirstResponse!.Value.TotalMinutes ? hours.Between(0, end) : null;
    }

    private int Resolution(int now)
    {
        var (sum, awaited, over) = (0, false, false);
        for (var minute = 0; minute < now; minute++)
        {
            foreach (var (what, _) in happened.Where(one => one.Minute == minute))
                (awaited, over) = what switch
                {
                    'c' => (false, over),
                    's' => (true, over),
                    'w' or 'x' => (awaited, true),
                    'a' when over => (false, false),
                    _ => (awaited, over),
                };
            if (!over && !(awaited && level.PauseWhileCustomerAwaited) && hours.IsOpen(minute))
                sum++;
        }

        return sum;
    }

    private (int Met, int Missed) NextResponses(int now)
    {
        var (met, missed) = (0, 0);
        int? asked = null;
        var answered = false;
        foreach (var (what, minute) in happened.Where(one => one.Minute <= now))
            if (what == 'c')
                asked ??= minute;
            else if (what is 's' or 'w')
            {
                // A breach that was written down at its very moment counts, although the answer comes in that moment too.
                var late = answered && asked is { } since && hours.Between(since, minute) >= level.NextResponse!.Value.TotalMinutes;
                (met, missed) = (met + (answered && asked is not null && what == 's' && !late ? 1 : 0), missed + (late ? 1 : 0));
                (asked, answered) = (null, answered || what == 's');
            }

        return (met, missed);
    }
}
