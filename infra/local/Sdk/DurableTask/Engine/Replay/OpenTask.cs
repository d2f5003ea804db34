using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>A decision whose outcome the orchestration still waits for.</summary>
internal sealed class OpenTask(Decision decision)
{
    private readonly TaskCompletionSource<string?> _outcome = new();

    public Decision Decision { get; } = decision;

    public Task<string?> Outcome => _outcome.Task;

    public void Complete(string? result) => _outcome.TrySetResult(result);

    public void Fail(Failure failure) => _outcome.TrySetException(new AttemptFailedException(failure));

    public bool Cancel(CancellationToken token) => _outcome.TrySetCanceled(token);
}
