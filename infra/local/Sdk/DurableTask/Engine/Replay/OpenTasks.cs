using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Replay;

internal sealed class OpenTasks
{
    private readonly Dictionary<int, OpenTask> _open = [];

    public int Count => _open.Count;

    public IEnumerable<ActivityScheduled> Activities => _open.Values.Select(task => task.Decision).OfType<ActivityScheduled>();

    public IEnumerable<TimerCreated> Timers => _open.Values.Select(task => task.Decision).OfType<TimerCreated>();

    public IEnumerable<ChildStarted> Children => _open.Values.Select(task => task.Decision).OfType<ChildStarted>();

    public OpenTask Open(Decision decision) => _open[decision.Id] = new OpenTask(decision);

    /// <summary>A cancelled timer holds nothing back any more, although its decision stays in the history.</summary>
    public void Cancel(OpenTask task, CancellationToken token)
    {
        if (task.Cancel(token))
            _open.Remove(task.Decision.Id);
    }

    /// <summary>An outcome that nobody waits for, such as a repeated one, changes nothing.</summary>
    public void Complete(int id, string? result)
    {
        if (_open.Remove(id, out var task))
            task.Complete(result);
    }

    public void Fail(int id, Failure failure)
    {
        if (_open.Remove(id, out var task))
            task.Fail(failure);
    }

    public bool IsOpen(int id) => _open.ContainsKey(id);
}
