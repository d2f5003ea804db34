using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>What the owner of a bucket keeps in memory of one instance. Guarded by the bucket's lock.</summary>
internal sealed class Slot
{
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Slot(string id)
    {
        Id = id;
        Recent = new(this);
    }

    public string Id { get; }

    /// <summary>Its place among the instances whose histories are in memory.</summary>
    public LinkedListNode<Slot> Recent { get; }

    public Queue<Delivery> Inbox { get; } = [];

    /// <summary>A step is under way.</summary>
    public bool IsActive { get; set; }

    /// <summary>False: the instance has to be read first.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Somebody waits for its next change, so it must not be forgotten.</summary>
    public bool IsWatched { get; set; }

    /// <summary>As last committed. Null when not loaded, or when there is none.</summary>
    public Instance? Instance { get; set; }

    /// <summary>Activities that run here, by execution and number.</summary>
    public HashSet<(string ExecutionId, int TaskId)> Running { get; } = [];

    /// <summary>Ids of letters on their way from here.</summary>
    public HashSet<string> Sending { get; } = [];

    /// <summary>Ids of letters that have arrived and are still in the stored outbox.</summary>
    public HashSet<string> Delivered { get; } = [];

    /// <summary>By receiver, the last of the letters that are on their way to it: they arrive in order.</summary>
    public Dictionary<string, Task> LastTo { get; } = [];

    public DateTimeOffset? WakeAt { get; set; }

    /// <summary>True: nothing is lost when the history is read again later.</summary>
    public bool IsIdle => !IsActive && Inbox.Count == 0 && Running.Count == 0 && Sending.Count == 0 && Delivered.Count == 0;

    /// <summary>Completes at the next commit of the instance.</summary>
    public Task NextChange => _change.Task;

    public void SignalChange()
    {
        _change.SetResult();
        _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
