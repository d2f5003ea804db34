namespace ContactFunctions.Emulators.Sms;

/// <summary>
/// Holds what comes within a moment and lets it go last in, first out: the order that differs most, and the same in every run.
/// </summary>
internal sealed class ShuffleWindow(TimeProvider clock)
{
    private readonly Lock gate = new();
    private Stack<TaskCompletionSource>? open;

    public Task TurnAsync(CancellationToken ct)
    {
        var turn = new TaskCompletionSource();
        lock (gate)
        {
            if (open is null)
            {
                open = new();
                _ = CloseAsync(open, ct);
            }

            open.Push(turn);
        }

        return turn.Task.WaitAsync(ct);
    }

    private async Task CloseAsync(Stack<TaskCompletionSource> held, CancellationToken ct)
    {
        await Task.Delay(SmsLimits.ShuffleWindow, clock, ct);
        lock (gate)
            open = null;
        while (held.TryPop(out var turn))
            turn.SetResult();
    }
}
