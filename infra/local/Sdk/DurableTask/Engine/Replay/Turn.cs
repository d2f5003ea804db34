namespace ContactFunctions.DurableEngine.Replay;

/// <summary>
/// The one logical thread of an orchestration. Continuations of durable tasks run on it, one after another, until none is left; a
/// continuation that comes from elsewhere means that the orchestrator awaited something that replay cannot repeat.
/// </summary>
internal sealed class Turn : SynchronizationContext
{
    private readonly Queue<Task> _work = [];
    private readonly Scheduler _scheduler;
    private readonly Action _left;
    private volatile int _thread;
    private int _hasLeft;

    /// <param name="left">Called once, on any thread, when the orchestrator goes on outside its turn.</param>
    public Turn(Action left)
    {
        _left = left;
        _scheduler = new(this);
    }

    public bool IsCurrent => _thread == Environment.CurrentManagedThreadId;

    public bool HasLeft => Volatile.Read(ref _hasLeft) != 0;

    /// <summary>Runs the action and everything that it sets going, on the calling thread.</summary>
    public void Run(Action action)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            var first = new Task(action);
            first.RunSynchronously(_scheduler);
            while (_work.TryDequeue(out var next))
                _scheduler.Run(next);
            first.GetAwaiter().GetResult();
        }
        finally
        {
            _thread = 0;
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
            _ = Task.Factory.StartNew(() => d(state), CancellationToken.None, TaskCreationOptions.None, _scheduler);
        else
            Leave();
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
            d(state);
        else
            Leave();
    }

    public override SynchronizationContext CreateCopy() => this;

    public void Leave()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) == 0)
            _left();
    }

    private sealed class Scheduler(Turn turn) : TaskScheduler
    {
        public override int MaximumConcurrencyLevel => 1;

        public void Run(Task task) => TryExecuteTask(task);

        protected override void QueueTask(Task task)
        {
            if (turn.IsCurrent)
                turn._work.Enqueue(task);
            else
                turn.Leave();
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
            turn.IsCurrent && !taskWasPreviouslyQueued && TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => turn._work;
    }
}
