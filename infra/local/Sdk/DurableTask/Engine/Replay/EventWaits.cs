using ContactFunctions.DurableEngine.Histories;
using Microsoft.DurableTask;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>
/// Waits for external events and the events that came before a wait. Of several waits for one name the latest is served first, and a
/// cancelled wait stays in its place and still takes one event: surprising, but so does the service behave.
/// </summary>
internal sealed class EventWaits(DataConverter converter)
{
    private readonly Dictionary<string, Stack<IWait>> _waits = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> _buffer = [];

    public bool AnyPending => _waits.Values.Any(waits => waits.Any(wait => wait.IsPending));

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<EventRaised> Unprocessed => _buffer;

    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var waits = WaitsFor(name);
        if (waits.TryPeek(out var other) && other.EventType != typeof(T))
            throw new ArgumentException(
                $"All waits for event '{name}' must be of one type; there is one for {other.EventType}, this one is for {typeof(T)}.");
        var wait = new Waiting<T>(converter);
        var early = _buffer.FindIndex(raised => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase));
        if (early < 0)
            waits.Push(wait);
        else
            wait.Serve(Take(early));
        cancellation.Register(() => wait.Cancel(cancellation));
        return wait.Task;
    }

    public void Raise(EventRaised raised)
    {
        if (WaitsFor(raised.Name).TryPop(out var latest))
            latest.Serve(raised);
        else
            _buffer.Add(raised);
    }

    private EventRaised Take(int index)
    {
        var raised = _buffer[index];
        _buffer.RemoveAt(index);
        return raised;
    }

    private Stack<IWait> WaitsFor(string name)
    {
        if (!_waits.TryGetValue(name, out var waits))
            _waits[name] = waits = new();
        return waits;
    }

    private interface IWait
    {
        Type EventType { get; }

        bool IsPending { get; }

        void Serve(EventRaised raised);
    }

    private sealed class Waiting<T>(DataConverter converter) : IWait
    {
        private readonly TaskCompletionSource<T> _served = new();

        public Type EventType => typeof(T);

        public bool IsPending => !_served.Task.IsCompleted;

        public Task<T> Task => _served.Task;

        public void Cancel(CancellationToken token) => _served.TrySetCanceled(token);

        public void Serve(EventRaised raised)
        {
            try
            {
                _served.TrySetResult((T)converter.Deserialize(raised.Input, typeof(T))!);
            }
            // A payload that does not fit the wait is the orchestrator's to handle, like any failed task.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _served.TrySetException(e);
            }
        }
    }
}
