using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>All wake-ups of a bucket on one timer of the clock.</summary>
internal sealed class Alarm : IDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<(string Id, Message Call), DateTimeOffset> _calls = new();
    private readonly TimeProvider _clock;
    private readonly Action<string, Message> _ring;
    private readonly ITimer _timer;
    private DateTimeOffset _nextAt = DateTimeOffset.MaxValue;

    /// <param name="ring">Called at the time or later.</param>
    public Alarm(TimeProvider clock, Action<string, Message> ring)
    {
        _clock = clock;
        _ring = ring;
        _timer = clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Set(string id, Message call, DateTimeOffset at)
    {
        if (at <= _clock.GetUtcNow())
        {
            _ring(id, call);
            return;
        }

        lock (_lock)
        {
            _calls.Enqueue((id, call), at);
            if (at < _nextAt)
                Arm(at);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Ring()
    {
        List<(string Id, Message Call)> due = [];
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            while (_calls.TryPeek(out var call, out var at) && at <= now)
            {
                due.Add(call);
                _calls.Dequeue();
            }

            Arm(_calls.TryPeek(out _, out var next) ? next : DateTimeOffset.MaxValue);
        }

        due.ForEach(call => _ring(call.Id, call.Call));
    }

    private void Arm(DateTimeOffset at)
    {
        _nextAt = at;
        if (at == DateTimeOffset.MaxValue)
            return;
        var delay = at - _clock.GetUtcNow();
        _timer.Change(delay > LongestSleep ? LongestSleep : RoundUp(delay), Timeout.InfiniteTimeSpan);
    }

    // Rounded down it would ring early and be set again for nothing; a delay of zero could ring inside this call.
    private static TimeSpan RoundUp(TimeSpan delay) => TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(delay.TotalMilliseconds)));
}
