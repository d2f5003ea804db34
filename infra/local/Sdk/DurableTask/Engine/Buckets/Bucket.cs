using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>
/// The instances of one bucket, while this host owns it. An instance takes one step at a time: letters that come meanwhile wait in its
/// inbox and go into the next. When storage fails the bucket is given up as it is; its next owner finds everything there.
/// </summary>
internal sealed partial class Bucket
{
    private readonly Lock _lock = new();
    private readonly Slots _slots = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubParts _parts;
    private readonly Busy _busy;
    private readonly Committer _committer;
    private readonly Alarm _alarm;
    private readonly Func<Letter, CancellationToken, Task> _send;
    private volatile bool _isLeaving;
    private volatile bool _hasEnded;

    /// <param name="send">Brings a letter to an instance, wherever it is; returns when it has arrived.</param>
    public Bucket(HubParts parts, Fence fence, Func<Letter, CancellationToken, Task> send)
    {
        Number = fence.Bucket;
        _parts = parts;
        _send = send;
        _busy = new(parts.Busy);
        _committer = new(parts.Store, fence);
        _alarm = new(parts.Clock, Ring);
    }

    public int Number { get; }

    /// <summary>Completes when the bucket is not this host's any more.</summary>
    public Task Lost => _lost.Task;

    /// <summary>Finds out what there is, and goes on where the last owner ended.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        List<InstanceSummary> found = [];
        await foreach (var summary in _parts.Store.ScanAsync(Number, cancellation))
            found.Add(summary);
        lock (_lock)
            found.ForEach(summary => _slots.AddStored(summary.Id).WakeAt = summary.WakeAt);
        _ = Task.Run(CommitAllAsync, CancellationToken.None);
        foreach (var summary in found)
        {
            if (summary.WakeAt is { } wakeAt)
                _alarm.Set(summary.Id, new Wake(wakeAt), wakeAt);
            if (summary.HasWork)
                Post(summary.Id, new Wake());
        }
    }

    /// <returns>When the consequences of the letter are stored.</returns>
    /// <exception cref="NotOwnerException">The bucket was lost first.</exception>
    public Task<Answer> TakeAsync(Letter letter) =>
        _isLeaving ? Task.FromException<Answer>(new NotOwnerException(Number)) : Enqueue(letter).Answer;

    /// <summary>Completes at the next change of an instance, which need not exist yet.</summary>
    public Task WhenChanged(string id)
    {
        lock (_lock)
        {
            var slot = _slots.FindOrAdd(id);
            slot.IsWatched = true;
            return slot.NextChange;
        }
    }

    /// <returns>The instance's head as last committed; null: there is none.</returns>
    public Task<InstanceHead?> LookAsync(string id, CancellationToken cancellation)
    {
        lock (_lock)
            if (_slots.Find(id) is not { IsLoaded: false })
                return Task.FromResult(_slots.Find(id)?.Instance?.Head);
        return _parts.Store.ReadHeadAsync(Number, id, cancellation);
    }

    /// <summary>Hands the bucket over in good order: what runs may end within the time, then others may take it.</summary>
    public async Task ReleaseAsync(TimeSpan patience, CancellationToken cancellation)
    {
        _isLeaving = true;
        await Task.WhenAny(_busy.WhenIdleAsync(), Task.Delay(patience, _parts.Options.LeaseClock, cancellation));
        Abandon();
        await _lost.Task.WaitAsync(cancellation);
        try
        {
            await _committer.ReleaseAsync(cancellation);
        }
        catch (FencedException)
        {
            // Another host was faster, which is what was wanted.
        }
    }

    /// <summary>Leaves the bucket as a killed process does.</summary>
    public void Abandon()
    {
        End();
        _committer.Close();
    }

    private async Task CommitAllAsync()
    {
        try
        {
            await _committer.RunAsync();
        }
        // The committer has told everyone who waited; the bucket as a whole is given up.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.BucketLost(_parts.Log, Number, e);
        }

        End();
        _lost.TrySetResult();
    }

    private void End()
    {
        List<Delivery> waiting = [];
        lock (_lock)
        {
            if (_hasEnded)
                return;
            _hasEnded = true;
            foreach (var slot in _slots.All)
                while (slot.Inbox.TryDequeue(out var delivery))
                    waiting.Add(delivery);
        }

        _ending.Cancel();
        _alarm.Dispose();
        waiting.ForEach(delivery => Finish(delivery, new NotOwnerException(Number)));
    }

    private void Ring(string id, Message call)
    {
        lock (_lock)
            if (call is Wake wake && _slots.Find(id)?.WakeAt != wake.At)
                return;
        Post(id, call);
    }

    private void Post(string id, Message message) => Enqueue(new("", id, message));

    private Delivery Enqueue(Letter letter)
    {
        var delivery = new Delivery(letter);
        _busy.Enter();
        lock (_lock)
        {
            if (!_hasEnded)
            {
                var slot = _slots.FindOrAdd(letter.To);
                slot.Inbox.Enqueue(delivery);
                if (!slot.IsActive)
                {
                    slot.IsActive = true;
                    _ = Task.Run(() => RunAsync(slot));
                }

                return delivery;
            }
        }

        Finish(delivery, new NotOwnerException(Number));
        return delivery;
    }

    private void Finish(Delivery delivery, Exception reason)
    {
        delivery.Fail(reason);
        _busy.Exit();
    }
}
