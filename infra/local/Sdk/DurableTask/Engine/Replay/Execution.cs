using ContactFunctions.DurableEngine.Histories;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>
/// Runs an orchestrator over a history: first what has been (<see cref="Replay"/>), then what is new (<see cref="Play"/>). Used for one
/// episode, on one thread at a time.
/// </summary>
internal sealed class Execution
{
    public const string LeftTurnMessage =
        "The orchestrator went on outside its turn. It may await only tasks of its TaskOrchestrationContext: not Task.Run, Task.Delay or "
        + "I/O, and not with ConfigureAwait(false). Such work belongs into an activity.";

    public const string StuckMessage =
        "The orchestrator waits, but for nothing that its TaskOrchestrationContext gave it, so nothing can ever wake it. "
        + "It may await only tasks of its context; other work belongs into an activity.";

    private readonly IDurableFunctions _functions;
    private readonly DataConverter _converter;
    private readonly ReplayContext _context;
    private readonly Turn _turn;
    private readonly Queue<HistoryEvent> _whileSuspended = [];
    private readonly HashSet<int> _settledWhileSuspended = [];
    private readonly List<EventRaised> _late = [];
    private Task<object?>? _main;
    private Failure? _broken;

    /// <param name="leftTurn">Called, on any thread, when the orchestrator goes on after its turn is over.</param>
    public Execution(
        string instanceId, ExecutionStarted start, IDurableFunctions functions, DataConverter converter, ILoggerFactory loggers, Action leftTurn)
    {
        _functions = functions;
        _converter = converter;
        _turn = new(leftTurn);
        _context = new(instanceId, start, _turn, converter, loggers);
    }

    public bool IsSuspended { get; private set; }

    public IEnumerable<ActivityScheduled> OpenActivities => _context.Open.Activities.Where(IsOpen);

    public IEnumerable<TimerCreated> OpenTimers => _context.Open.Timers.Where(IsOpen);

    public IEnumerable<ChildStarted> OpenChildren => _context.Open.Children.Where(IsOpen);

    public CustomStatus? Status => _context.Status;

    /// <summary>False: settled, or settled while suspended and not shown yet, or never decided.</summary>
    public bool IsOpen(int id) => _context.Open.IsOpen(id) && !_settledWhileSuspended.Contains(id);

    public void Replay(IEnumerable<HistoryEvent> past)
    {
        _context.Replays = true;
        Feed(past);
    }

    /// <returns>What the orchestrator decided on seeing the new events.</returns>
    public IReadOnlyList<Decision> Play(IEnumerable<HistoryEvent> fresh)
    {
        _context.Replays = false;
        Feed(fresh);
        return _broken is null ? _context.Decisions.TakeNew() : [];
    }

    public Outcome Outcome() => this switch
    {
        { _broken: { } broken } => new Failed(broken),
        { _turn.HasLeft: true } => new Failed(Of(new InvalidOperationException(LeftTurnMessage))),
        { _main: null } => new StillWaiting(),
        { _main.IsCompleted: false, _context.Open.Count: 0, IsSuspended: false } when !_context.Events.AnyPending =>
            new Failed(Of(new InvalidOperationException(StuckMessage))),
        // As in the service: a function that has returned goes on running until the activities and timers that it left behind are done.
        { _main.IsCompleted: false } or { _context.Open.Count: > 0 } => new StillWaiting(),
        { _main.IsFaulted: true } => new Failed(Of(_main.Exception.InnerExceptions[0])),
        { _main.IsCanceled: true } => new Failed(Of(new TaskCanceledException("The orchestrator ended with a cancelled task."))),
        { _context.Next: { } next } => new ContinuedAsNew(
            next.Input, [.. next.PreservesEvents ? _context.Events.Unprocessed : [], .. _late]),
        _ => Complete(_main.Result),
    };

    private Outcome Complete(object? output)
    {
        try
        {
            return new Completed(Payload(output));
        }
        // An output that cannot be stored fails the instance like any other exception of the orchestrator.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Failed(Of(e));
        }
    }

    private string? Payload(object? output) => _converter.Write(output, "output");

    private void Feed(IEnumerable<HistoryEvent> events)
    {
        try
        {
            foreach (var line in events)
                Apply(line);
        }
        catch (NondeterminismException e)
        {
            _broken = Of(e);
        }
    }

    private void Apply(HistoryEvent line)
    {
        switch (line)
        {
            case StepStarted step:
                _context.Decisions.ConfirmNothingElse();
                _context.Now = step.At;
                break;
            case Decision decision:
                _context.Decisions.Confirm(decision);
                break;
            case Suspended:
                IsSuspended = true;
                break;
            case Resumed:
                IsSuspended = false;
                while (!IsSuspended && _whileSuspended.TryDequeue(out var held))
                    _turn.Run(() => Show(held));
                break;
            default:
                if (IsSuspended)
                    Hold(line);
                else
                    _turn.Run(() => Show(line));
                break;
        }
    }

    private void Hold(HistoryEvent line)
    {
        _whileSuspended.Enqueue(line);
        if (line is TaskOutcome outcome)
            _settledWhileSuspended.Add(outcome.Id);
    }

    private bool IsOpen(Decision decision) => IsOpen(decision.Id);

    private void Show(HistoryEvent line)
    {
        switch (line)
        {
            case Begun:
                _main = BeginAsync();
                break;
            case ActivityCompleted completed:
                _context.Open.Complete(completed.Id, completed.Result);
                break;
            case ActivityFailed failed:
                _context.Open.Fail(failed.Id, failed.Failure);
                break;
            case ChildCompleted completed:
                _context.Open.Complete(completed.Id, completed.Result);
                break;
            case ChildFailed failed:
                _context.Open.Fail(failed.Id, failed.Failure);
                break;
            case TimerFired fired:
                _context.Open.Complete(fired.Id, null);
                break;
            case EventRaised raised when _context.Next is not null:
                _late.Add(raised);
                break;
            case EventRaised raised:
                _context.Events.Raise(raised);
                break;
        }
    }

    private async Task<object?> BeginAsync()
    {
        if (_functions.FindOrchestrator(_context.Name) is not { } orchestrator)
            throw new InvalidOperationException($"There is no orchestrator named '{_context.Name}'.");
        return await orchestrator(_context);
    }

    private static Failure Of(Exception exception) => Failure.From(exception);
}
