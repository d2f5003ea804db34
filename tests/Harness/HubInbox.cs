namespace ContactFunctions.Harness;

/// <summary>Invocations in the order they came; each is handed out once, to whoever asks for its target.</summary>
internal sealed class HubInbox
{
    private readonly Lock gate = new();
    private readonly List<HubInvocation> received = [];
    private readonly LinkedList<HubInvocation> untaken = new();
    private TaskCompletionSource changed = NewSignal();

    public IReadOnlyList<HubInvocation> Received
    {
        get
        {
            lock (gate)
                return [.. received];
        }
    }

    public void Add(HubInvocation invocation)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            received.Add(invocation);
            untaken.AddLast(invocation);
            (signal, changed) = (changed, NewSignal());
        }

        signal.SetResult();
    }

    public async Task<HubInvocation> TakeAsync(Func<HubInvocation, bool> wanted, CancellationToken ct)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                for (var node = untaken.First; node is not null; node = node.Next)
                {
                    if (!wanted(node.Value))
                        continue;
                    untaken.Remove(node);
                    return node.Value;
                }

                next = changed.Task;
            }

            await next.WaitAsync(ct);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
