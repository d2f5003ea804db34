using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Replay;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.DurableEngine.Instances;

/// <content>What each kind of letter does to the instance.</content>
internal sealed partial class Episode
{
    private Answer Take(Letter letter) => letter.Message switch
    {
        Start start => Take(letter, start),
        Purge => TakePurge(),
        ActivityDone done => Take(done.ExecutionId, done.TaskId, done.Failure is { } failure
            ? new ActivityFailed(done.TaskId, failure)
            : new ActivityCompleted(done.TaskId, done.Result)),
        ChildDone done => Take(done.ExecutionId, done.TaskId, done.Failure is { } failure
            ? new ChildFailed(done.TaskId, failure)
            : new ChildCompleted(done.TaskId, done.Result)),
        Settle => TakeSettle(),
        _ when _head is null => Answer.NoSuchInstance,
        _ when _head.IsFinal => Answer.Finished,
        Raise raise => Take(letter.Id, raise),
        Suspend suspend => Take(new Suspended(suspend.Reason)),
        Resume resume => Take(new Resumed(resume.Reason)),
        Terminate terminate => Take(terminate),
        Wake wake => Take(wake),
        LeftTurn left => Take(left),
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter.Message.GetType().Name, null),
    };

    private Answer Take(Letter letter, Start start)
    {
        if (_head?.StartedBy == letter.Id)
            return Answer.Done;
        if (_head is not null && IsRefused(start, _head))
            return Refuse(letter, start);
        Reset(new ExecutionStarted(start.Name, NewExecutionId(letter.Id), start.Input, start.Parent, start.StartAt), []);
        _head = new()
        {
            Id = id,
            Name = start.Name,
            StartedBy = letter.Id,
            CreatedAt = now,
            UpdatedAt = now,
            Input = start.Input,
            Tags = start.Tags,
        };
        BeginIfDue(now);
        return Answer.Done;
    }

    private static bool IsRefused(Start start, InstanceHead head) => start.RefusedStatuses is { } refused
        ? refused.Contains(head.Status.ToString(), StringComparer.OrdinalIgnoreCase)
        : !head.IsFinal;

    private Answer Refuse(Letter letter, Start start)
    {
        if (start.Parent is not { } parent)
            return Answer.AlreadyExists;
        var failure = new Failure(typeof(InvalidOperationException).FullName!, $"An instance with the id '{id}' already exists.", Final: true);
        _outbox.Add(new($"{letter.Id}/refused", parent.InstanceId, new ChildDone(parent.ExecutionId, parent.TaskId, null, failure)));
        _hasChanged = true;
        return Answer.Done;
    }

    private Answer Take(string messageId, Raise raise)
    {
        _seen ??= [.. Begin.Seen ?? [], .. _history.Concat(_fresh).OfType<EventRaised>().Select(raised => raised.MessageId)];
        if (_seen.Add(messageId))
            _fresh.Add(new EventRaised(raise.Name, raise.Input, messageId));
        return Answer.Done;
    }

    private Answer Take(string executionId, int taskId, HistoryEvent outcome)
    {
        if (IsLive && Begin.ExecutionId == executionId && Execution.IsOpen(taskId))
            _fresh.Add(outcome);
        return Answer.Done;
    }

    private Answer Take(HistoryEvent line)
    {
        _fresh.Add(line);
        return Answer.Done;
    }

    private Answer Take(Terminate terminate)
    {
        if (terminate.Recursive)
            foreach (var child in Execution.OpenChildren)
                _outbox.Add(new($"{id}/{Begin.ExecutionId}/{child.Id}/terminate", child.InstanceId, terminate));
        Finish(OrchestrationRuntimeStatus.Terminated, terminate.Output, null);
        return Answer.Done;
    }

    private Answer Take(LeftTurn left)
    {
        if (left.ExecutionId == Begin.ExecutionId)
            Finish(OrchestrationRuntimeStatus.Failed, null, Failure.From(new InvalidOperationException(Execution.LeftTurnMessage)));
        return Answer.Done;
    }

    private Answer Take(Wake wake)
    {
        var due = wake.At > now ? wake.At : now;
        BeginIfDue(due);
        foreach (var timer in Execution.OpenTimers.Where(timer => timer.FireAt <= due).OrderBy(timer => timer.FireAt).ThenBy(timer => timer.Id))
            if (_fired.Add(timer.Id))
                _fresh.Add(new TimerFired(timer.Id));
        return Answer.Done;
    }

    private Answer TakePurge()
    {
        if (_head is null)
            return Answer.NoSuchInstance;
        // Letters that it still owes, its answer to a parent for instance, would be gone with it.
        if (!_head.IsFinal || _outbox.Count > 0)
            return Answer.StillRunning;
        _chronicle.Clear();
        _head = null;
        _history = [];
        _hasChanged = true;
        return Answer.Done;
    }

    private Answer TakeSettle()
    {
        _hasChanged |= _head?.Outbox.Any(letter => delivered.Contains(letter.Id)) ?? false;
        return Answer.Done;
    }
}
