using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Replay;
using ContactFunctions.DurableEngine.Storage;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.DurableEngine.Instances;

/// <summary>
/// One step of one instance: takes the letters that have come, lets the orchestrator see them, and says what is to be stored and done.
/// Touches nothing outside.
/// </summary>
/// <param name="execute">Makes the execution of an instance; its argument is the line that began it.</param>
/// <param name="delivered">Ids of the outbox's letters that have arrived.</param>
internal sealed partial class Episode(
    string id,
    Instance? stored,
    DateTimeOffset now,
    IReadOnlySet<string> delivered,
    Func<ExecutionStarted, Execution> execute)
{
    private const int RoundsMax = 10;

    private readonly List<Answer> _answers = [];
    private readonly List<HistoryEvent> _fresh = [];
    private readonly HashSet<int> _fired = [];
    private readonly Chronicle _chronicle = new(stored?.Head);
    private readonly List<Letter> _outbox = [.. stored?.Head.Outbox.Where(letter => !delivered.Contains(letter.Id)) ?? []];
    private InstanceHead? _head = stored?.Head;
    private IReadOnlyList<HistoryEvent> _history = stored?.History ?? [];
    private ExecutionStarted? _begin = stored?.History.FirstOrDefault() as ExecutionStarted;
    private Execution? _execution;
    private HashSet<string>? _seen;
    private bool _hasChanged;

    private bool IsLive => _head is { IsFinal: false };

    private ExecutionStarted Begin => _begin ?? throw new InvalidOperationException($"Instance '{id}' has no execution.");

    /// <summary>Replayed up to what is stored.</summary>
    private Execution Execution
    {
        get
        {
            if (_execution is null)
            {
                _execution = execute(Begin);
                _execution.Replay(_history);
            }

            return _execution;
        }
    }

    public EpisodeResult Run(IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
            _answers.Add(Take(letter));
        if (IsLive)
            Play();
        return Result();
    }

    private EpisodeResult Result()
    {
        if (!_hasChanged)
            return new() { Instance = stored, Answers = _answers, OpenActivities = OpenActivities };
        if (_head is null)
            return new() { Answers = _answers, Changes = [new DeleteHead(id), .. _chronicle.ChangesOf(id)] };
        var put = PutHead();
        if (put.Chars > Limits.HeadCharsMax)
            put = GiveUpTooLarge();
        return new()
        {
            Instance = new(put.Head, _history),
            Answers = _answers,
            Changes = [put, .. _chronicle.ChangesOf(id)],
            OpenActivities = OpenActivities,
        };
    }

    private PutHead PutHead() => new(
        _head! with { UpdatedAt = now, Outbox = _outbox, Chunks = _chronicle.Chunks, Tail = _chronicle.Tail });

    // A step that can never be stored must not be tried for ever.
    private PutHead GiveUpTooLarge()
    {
        _outbox.RemoveAll(letter => stored?.Head.Outbox.Contains(letter) != true);
        var reason = new InvalidOperationException("One step sends or keeps more than a row of 1 MiB holds. Pass references, not contents.");
        _head = _head! with { CustomStatus = null };
        Finish(OrchestrationRuntimeStatus.Failed, null, Failure.From(reason));
        return PutHead();
    }

    private IReadOnlyList<ActivityScheduled>? OpenActivities => IsLive ? _execution?.OpenActivities.ToList() : [];

    // From the letter's id, so that a repeated episode makes the same execution.
    private string NewExecutionId(string seed) => DeterministicGuid.Of($"{id}/{seed}/{now.UtcTicks}").ToString("N");

    private void Reset(ExecutionStarted start, IReadOnlyList<EventRaised> carried)
    {
        _execution = null;
        _seen = null;
        _fresh.Clear();
        _fired.Clear();
        _chronicle.Clear();
        _history = [];
        _begin = start;
        Append([start, .. carried]);
    }

    private void Append(IReadOnlyList<HistoryEvent> events)
    {
        _history = [.. _history, .. events];
        _chronicle.Append(events);
        _hasChanged = true;
    }

    private void BeginIfDue(DateTimeOffset due)
    {
        var isBegun = _fresh.Concat(_history).Any(line => line is Begun);
        if (!isBegun && !(Begin.StartAt > due))
            _fresh.Add(new Begun());
    }

    private void Play()
    {
        for (var round = 1; _fresh.Count > 0; round++)
        {
            StepStarted step = new(now);
            var execution = Execution;
            Append([step, .. _fresh]);
            var decisions = execution.Play([step, .. _fresh]);
            _fresh.Clear();
            Append(decisions);
            _outbox.AddRange(decisions.Select(ToLetter).OfType<Letter>());
            Conclude(execution, round);
        }

        ShowOpen();
    }

    private void Conclude(Execution execution, int round)
    {
        if (execution.Status is { } status)
            _head = _head! with { CustomStatus = status.Text };
        switch (execution.Outcome())
        {
            case Completed completed:
                Finish(OrchestrationRuntimeStatus.Completed, completed.Output, null);
                break;
            case Failed failed:
                Finish(OrchestrationRuntimeStatus.Failed, null, failed.Failure);
                break;
            case ContinuedAsNew next:
                ContinueAsNew(next);
                if (round < RoundsMax)
                    _fresh.Add(new Begun());
                break;
            case StillWaiting when _chronicle.IsFull:
                var full = new InvalidOperationException("The history is too long; continue as new from time to time.");
                Finish(OrchestrationRuntimeStatus.Failed, null, Failure.From(full));
                break;
        }
    }

    private void ContinueAsNew(ContinuedAsNew next)
    {
        var taken = _history.OfType<EventRaised>().Select(raised => raised.MessageId).Except(next.Carried.Select(raised => raised.MessageId));
        string[] seen = [.. Begin.Seen ?? [], .. taken];
        var start = Begin with
        {
            ExecutionId = NewExecutionId(Begin.ExecutionId), Input = next.Input, StartAt = null, Seen = [.. seen.TakeLast(Limits.SeenMessagesMax)],
        };
        Reset(start, next.Carried);
        _head = _head! with { Input = next.Input };
    }

    private void Finish(OrchestrationRuntimeStatus status, string? output, Failure? failure)
    {
        if (Begin.Parent is { } parent)
            _outbox.Add(new(
                $"{id}/{Begin.ExecutionId}/done",
                parent.InstanceId,
                new ChildDone(parent.ExecutionId, parent.TaskId, output, failure ?? OfTermination(status))));
        _head = _head! with { Status = status, Output = output, Failure = failure, WakeAt = null, HasOpenActivities = false };
        _execution = null;
        _fresh.Clear();
        _chronicle.Clear();
        _history = [];
        _hasChanged = true;
    }

    private Failure? OfTermination(OrchestrationRuntimeStatus status) => status == OrchestrationRuntimeStatus.Terminated
        ? new("TerminatedException", $"The sub-orchestration '{id}' was terminated.", Final: true)
        : null;

    private void ShowOpen()
    {
        if (!IsLive || !_hasChanged)
            return;
        var hasBegun = _history.Any(line => line is Begun);
        _head = _head! with
        {
            Status = Execution.IsSuspended ? OrchestrationRuntimeStatus.Suspended
                : hasBegun ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending,
            WakeAt = hasBegun ? Execution.OpenTimers.Select(timer => (DateTimeOffset?)timer.FireAt).Min() : Begin.StartAt ?? now,
            HasOpenActivities = Execution.OpenActivities.Any(),
        };
    }

    private Letter? ToLetter(Decision decision)
    {
        var letterId = $"{id}/{Begin.ExecutionId}/{decision.Id}";
        return decision switch
        {
            EventSent sent => new(letterId, sent.InstanceId, new Raise(sent.Name, sent.Input)),
            ChildStarted child => new(letterId, child.InstanceId, new Start(
                child.Name, child.Input, new ParentReference(_head!.Name, id, Begin.ExecutionId, child.Id))),
            _ => null,
        };
    }
}
