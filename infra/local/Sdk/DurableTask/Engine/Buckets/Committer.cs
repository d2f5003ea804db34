using System.Threading.Channels;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>Writes a bucket: one transaction at a time, each with as many episodes as wait and fit.</summary>
internal sealed class Committer(IHubStore store, Fence fence)
{
    private readonly Channel<Request> _requests = Channel.CreateUnbounded<Request>(new() { SingleReader = true });
    private Fence _fence = fence;

    /// <summary>Returns when the changes are stored.</summary>
    /// <exception cref="FencedException">Another owner writes the bucket now.</exception>
    public Task CommitAsync(IReadOnlyList<RowChange> changes)
    {
        var request = new Request(changes);
        if (!_requests.Writer.TryWrite(request))
            throw new FencedException(_fence.Bucket);
        return request.Stored.Task;
    }

    /// <summary>Runs until <see cref="Close"/>, or until a transaction fails: what was asked for and is not stored fails with it.</summary>
    public async Task RunAsync()
    {
        List<Request> batch = [];
        try
        {
            while (await _requests.Reader.WaitToReadAsync())
            {
                batch = TakeBatch();
                await StoreAsync([.. batch.SelectMany(request => request.Changes)]);
                batch.ForEach(request => request.Stored.SetResult());
            }
        }
        // Whatever the store says, the owner must not go on as if it had been stored.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Close();
            batch.ForEach(request => request.Stored.TrySetException(e));
            while (_requests.Reader.TryRead(out var request))
                request.Stored.SetException(e);
            throw;
        }
    }

    public void Close() => _requests.Writer.TryComplete();

    /// <summary>Gives the bucket up. Only after <see cref="RunAsync"/> has ended.</summary>
    public Task ReleaseAsync(CancellationToken cancellation) => store.CommitAsync(
        _fence, _fence.OwnedBy("", Door.None) with { CommitId = NewCommitId() }, [], cancellation);

    private async Task StoreAsync(IReadOnlyList<RowChange> changes)
    {
        try
        {
            _fence = await store.CommitAsync(_fence, _fence with { CommitId = NewCommitId() }, changes, CancellationToken.None);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException("The storage did not answer in time.", e);
        }
    }

    private List<Request> TakeBatch()
    {
        List<Request> batch = [];
        var (operations, chars) = (1, 0);
        while (_requests.Reader.TryPeek(out var next))
        {
            operations += next.Changes.Count;
            chars += next.Changes.Sum(change => change.Chars);
            var fits = operations <= Limits.TransactionOperationsMax && chars <= Limits.TransactionCharsMax;
            if (batch.Count > 0 && !fits)
                break;
            _requests.Reader.TryRead(out _);
            batch.Add(next);
        }

        return batch;
    }

    private static string NewCommitId() => Guid.NewGuid().ToString("N");

    private sealed record Request(IReadOnlyList<RowChange> Changes)
    {
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
