using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Buckets;

/// <content>One step after another: take the inbox, play the episode, commit it, then do what it asks for.</content>
internal sealed partial class Bucket
{
    private static readonly TimeSpan SettleAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SendAgainAfter = TimeSpan.FromSeconds(1);

    private async Task RunAsync(Slot slot)
    {
        while (TakeInbox(slot) is { Count: > 0 } deliveries)
        {
            if (await TryStepAsync(slot, deliveries) is { } failure)
                deliveries.ForEach(delivery => delivery.Fail(failure));
            deliveries.ForEach(_ => _busy.Exit());
        }
    }

    private List<Delivery> TakeInbox(Slot slot)
    {
        lock (_lock)
        {
            List<Delivery> deliveries = [.. slot.Inbox];
            slot.Inbox.Clear();
            if (deliveries.Count == 0)
            {
                slot.IsActive = false;
                _slots.Rest(slot);
            }

            return deliveries;
        }
    }

    /// <returns>Why the letters have no answer; null: they have.</returns>
    private async Task<Exception?> TryStepAsync(Slot slot, List<Delivery> deliveries)
    {
        try
        {
            await LoadAsync(slot);
            var result = await PlayAsync(slot, deliveries);
            if (result.Changes.Count > 0)
                await _committer.CommitAsync(result.Changes);
            Apply(slot, result);
            for (var i = 0; i < deliveries.Count; i++)
                deliveries[i].Complete(result.Answers[i]);
            return null;
        }
        catch (Exception e) when (_hasEnded || e is FencedException or NotOwnerException or OperationCanceledException)
        {
            return new NotOwnerException(Number);
        }
        // The engine itself failed on this instance; the others of the bucket go on, and this one is tried again with its next letter.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.StepFailed(_parts.Log, slot.Id, e);
            return e;
        }
    }

    private async Task LoadAsync(Slot slot)
    {
        if (slot.IsLoaded)
            return;
        try
        {
            slot.Instance = await _parts.Store.ReadAsync(Number, slot.Id, _ending.Token);
            slot.IsLoaded = true;
        }
        // Its letters would be lost if only this instance gave up.
        catch (Exception e) when (!_hasEnded)
        {
            Log.BucketLost(_parts.Log, Number, e);
            Abandon();
            throw new NotOwnerException(Number);
        }
    }

    private async Task<EpisodeResult> PlayAsync(Slot slot, List<Delivery> deliveries)
    {
        HashSet<string> delivered;
        lock (_lock)
            delivered = [.. slot.Delivered];
        await _parts.Orchestrators.WaitAsync(_ending.Token);
        try
        {
            var episode = new Episode(slot.Id, slot.Instance, _parts.Clock.GetUtcNow(), delivered, begin =>
                _parts.Execute(slot.Id, begin, () => Post(slot.Id, new LeftTurn(begin.ExecutionId))));
            return episode.Run(deliveries.Select(delivery => delivery.Letter));
        }
        finally
        {
            _parts.Orchestrators.Release();
        }
    }

    private void Apply(Slot slot, EpisodeResult result)
    {
        lock (_lock)
        {
            slot.Instance = result.Instance;
            if (result.Changes.Count > 0)
                slot.SignalChange();
            SetAlarm(slot, result.Instance?.Head.WakeAt, hasChanged: result.Changes.Count > 0);
            if (result.OpenActivities is { } open)
                Call(slot, open);
            Send(slot, result.Instance?.Head.Outbox ?? []);
        }
    }

    private void SetAlarm(Slot slot, DateTimeOffset? wakeAt, bool hasChanged)
    {
        var isDueAgain = hasChanged && wakeAt <= _parts.Clock.GetUtcNow();
        if (wakeAt == slot.WakeAt && !isDueAgain)
            return;
        slot.WakeAt = wakeAt;
        if (wakeAt is { } at)
            _alarm.Set(slot.Id, new Wake(at), at);
    }

    private void Call(Slot slot, IReadOnlyList<ActivityScheduled> open)
    {
        if (open.Count == 0)
        {
            slot.Running.Clear();
            return;
        }

        var executionId = slot.Instance!.Start.ExecutionId;
        slot.Running.IntersectWith(open.Select(call => (executionId, call.Id)));
        foreach (var call in open)
            if (slot.Running.Add((executionId, call.Id)))
                _ = CallAsync(slot, executionId, call);
    }

    private async Task CallAsync(Slot slot, string executionId, ActivityScheduled call)
    {
        _busy.Enter();
        try
        {
            Post(slot.Id, await Task.Run(() => _parts.Activities.RunAsync(slot.Id, executionId, call, _ending.Token)));
        }
        catch (OperationCanceledException)
        {
            // The next owner calls it again.
        }
        finally
        {
            _busy.Exit();
        }
    }

    private void Send(Slot slot, IReadOnlyList<Letter> outbox)
    {
        slot.Delivered.IntersectWith(outbox.Select(letter => letter.Id));
        foreach (var letter in outbox)
            if (!slot.Delivered.Contains(letter.Id) && slot.Sending.Add(letter.Id))
                slot.LastTo[letter.To] = SendAsync(slot, letter, slot.LastTo.GetValueOrDefault(letter.To, Task.CompletedTask));
    }

    private async Task SendAsync(Slot slot, Letter letter, Task previous)
    {
        _busy.Enter();
        try
        {
            await previous;
            await Task.Run(() => DeliverAsync(letter));
            lock (_lock)
            {
                slot.Delivered.Add(letter.Id);
                slot.Sending.Remove(letter.Id);
                if (slot.Sending.Count == 0)
                    slot.LastTo.Clear();
            }

            _alarm.Set(slot.Id, new Settle(), _parts.Clock.GetUtcNow() + SettleAfter);
        }
        catch (OperationCanceledException)
        {
            // The next owner finds it in the outbox.
        }
        finally
        {
            _busy.Exit();
        }
    }

    private async Task DeliverAsync(Letter letter)
    {
        while (true)
        {
            try
            {
                await _send(letter, _ending.Token);
                return;
            }
            // The receiver, or the way to it, failed; what is in the outbox is owed.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.LetterDelayed(_parts.Log, letter.To, e);
                await Task.Delay(SendAgainAfter, _parts.Options.LeaseClock, _ending.Token);
            }
        }
    }
}
