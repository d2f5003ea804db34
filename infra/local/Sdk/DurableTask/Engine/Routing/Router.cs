using System.Collections.Concurrent;
using ContactFunctions.DurableEngine.Buckets;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>
/// Brings letters to the owner of their instance: in this process, or through another host's door. While a bucket has no owner the letter
/// waits here. A letter whose answer was lost goes again; the instance knows it by its id.
/// </summary>
internal sealed class Router(HubParts parts, Peers peers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<int, Door> _doors = [];
    private readonly TaskCompletionSource<Membership> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Letters that come before wait.</summary>
    public void Start(Membership membership) => _started.SetResult(membership);

    public Task<Membership> WhenStartedAsync(CancellationToken cancellation) => _started.Task.WaitAsync(cancellation);

    /// <exception cref="TimeoutException">No owner was found in time.</exception>
    public async Task<Answer> AskAsync(Letter letter, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Limits.CallTimeout, parts.Options.LeaseClock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            return await SendAsync(letter, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"No host took the message for instance '{letter.To}' within {Limits.CallTimeout}.");
        }
    }

    /// <summary>Tries until it is done or cancelled.</summary>
    public async Task<Answer> SendAsync(Letter letter, CancellationToken cancellation)
    {
        var membership = await WhenStartedAsync(cancellation);
        var bucket = Placement.BucketOf(letter.To, parts.Options.PartitionCount);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var change = membership.NextChange;
            if (await TryAsync(membership, bucket, letter, cancellation) is { } answer)
                return answer;
            await Task.WhenAny(change, Task.Delay(Pause, parts.Options.LeaseClock, cancellation));
        }
    }

    /// <summary>What comes in through this host's door.</summary>
    public async Task<Reply> AnswerAsync(Knock knock)
    {
        var membership = await WhenStartedAsync(CancellationToken.None);
        if (knock.Letter is not { } letter)
        {
            membership.Nudge();
            return new(Answer.Done, null);
        }

        if (membership.Find(Placement.BucketOf(letter.To, parts.Options.PartitionCount)) is not { } bucket)
            return new(null, null);
        try
        {
            return new(await bucket.TakeAsync(letter), null);
        }
        catch (NotOwnerException)
        {
            return new(null, null);
        }
        // The engine failed on this instance; the caller is told, as it would be in this process.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(null, e.Message);
        }
    }

    /// <returns>Null: no owner was reached.</returns>
    private async Task<Answer?> TryAsync(Membership membership, int number, Letter letter, CancellationToken cancellation)
    {
        if (membership.Find(number) is { } bucket)
        {
            try
            {
                return await bucket.TakeAsync(letter).WaitAsync(cancellation);
            }
            catch (NotOwnerException)
            {
                return null;
            }
        }

        if (await FindDoorAsync(membership.Host, number, cancellation) is not { } door)
            return null;
        var reply = await peers.KnockAsync(door, new(letter), cancellation);
        if (reply?.Error is { } error)
            throw new InvalidOperationException(error);
        if (reply?.Answer is null)
            _doors.TryRemove(number, out _);
        return reply?.Answer;
    }

    private async Task<Door?> FindDoorAsync(string self, int number, CancellationToken cancellation)
    {
        if (_doors.TryGetValue(number, out var known))
            return known;
        var fence = await parts.Store.ReadFenceAsync(number, cancellation);
        if (fence.Owner.Length == 0 || fence.Owner == self)
            return null;
        return _doors[number] = fence.Door;
    }
}
