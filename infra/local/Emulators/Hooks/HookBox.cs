namespace ContactFunctions.Emulators.Hooks;

/// <summary>What came in, in memory, and what the receiver does next.</summary>
internal sealed class HookBox(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly LinkedList<ReceivedHook> kept = [];
    private readonly Dictionary<string, int> calls = new(StringComparer.Ordinal);
    private HookBehaviour behaviour = new();
    private int last;

    public HookBehaviour Behaviour
    {
        get { lock (gate) return behaviour; }
        set { lock (gate) behaviour = value; }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReceivedHook> All()
    {
        lock (gate)
            return [.. kept];
    }

    /// <summary>Keeps the call and says how it is answered: 0 breaks the connection.</summary>
    public int Take(string path, string name, string key, string signature, string body)
    {
        lock (gate)
        {
            var status = signature is "valid" ? Next() : 401;
            var repeat = calls[key] = calls.GetValueOrDefault(key, -1) + 1;
            kept.AddFirst(new ReceivedHook(++last, clock.GetUtcNow(), path, name, key, repeat, signature, status, body));
            if (kept.Count > HookLimits.KeptMax)
                kept.RemoveLast();
            return status;
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            kept.Clear();
            calls.Clear();
        }
    }

    private int Next()
    {
        if (behaviour.DropNext > 0)
        {
            behaviour = behaviour with { DropNext = behaviour.DropNext - 1 };
            return 0;
        }

        if (behaviour.FailNext == 0)
            return 204;
        behaviour = behaviour with { FailNext = behaviour.FailNext - 1 };
        return behaviour.Status;
    }
}
