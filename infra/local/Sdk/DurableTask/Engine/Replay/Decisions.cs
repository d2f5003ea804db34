using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>What the code has decided and the history has not confirmed yet.</summary>
internal sealed class Decisions
{
    private readonly Queue<Decision> _unconfirmed = [];
    private int _nextId;

    public int TakeId() => _nextId++;

    public void Add(Decision decision) => _unconfirmed.Enqueue(decision);

    /// <exception cref="NondeterminismException">The code decided something else at this point, or nothing.</exception>
    public void Confirm(Decision recorded)
    {
        if (!_unconfirmed.TryDequeue(out var decided) || !IsSame(recorded, decided))
            throw new NondeterminismException(recorded, decided);
    }

    /// <exception cref="NondeterminismException">The code decided more than the history has.</exception>
    public void ConfirmNothingElse()
    {
        if (_unconfirmed.TryPeek(out var decided))
            throw new NondeterminismException(null, decided);
    }

    public IReadOnlyList<Decision> TakeNew()
    {
        Decision[] fresh = [.. _unconfirmed];
        _unconfirmed.Clear();
        return fresh;
    }

    // Inputs may differ, for instance in a new property's default; names may not.
    private static bool IsSame(Decision recorded, Decision decided) => recorded.Id == decided.Id && (recorded, decided) switch
    {
        (ActivityScheduled a, ActivityScheduled b) => NameEquals(a.Name, b.Name),
        (ChildStarted a, ChildStarted b) => NameEquals(a.Name, b.Name),
        (EventSent a, EventSent b) => NameEquals(a.Name, b.Name),
        (TimerCreated, TimerCreated) => true,
        _ => false,
    };

    private static bool NameEquals(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
