using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>A placement on its way into the ledger, and the one who waits for it.</summary>
internal sealed class WaitingDraft(Placement draft, DateOnly day)
{
    private readonly TaskCompletionSource<Placement> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Placement Draft { get; } = draft;

    public string Counter { get; } = LedgerKeys.Counter(draft.Queue, day);

    /// <summary>The placement of an earlier epoch that is over and gives way; null in general.</summary>
    public Stored<Placement>? Replaces { get; set; }

    public Task<Placement> Answer => answer.Task;

    public void Settle(Placement placement) => answer.TrySetResult(placement);

    public void Fail(Exception fault) => answer.TrySetException(fault);
}
