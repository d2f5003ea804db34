using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Collects what one command changes. Units are charged and freed here only, so that they cannot drift.</summary>
internal sealed class LedgerStep(Placement before, IReadOnlyDictionary<string, OperatorState> people, DateTimeOffset now)
{
    private readonly Dictionary<string, OperatorState> changed = [];
    private readonly List<Fact> facts = [];
    private Placement after = before;

    public Placement Before { get; } = before;

    /// <summary>The placement as the step has it so far.</summary>
    public Placement Soon => after;

    public DateTimeOffset Now => now;

    /// <summary>True when the newest facts show that this command was carried out.</summary>
    public bool WasDone(string? command) => command is not null && Before.Facts.Any(fact => fact.Command == command);

    /// <summary>Nobody stays in what is over, not even who only watched.</summary>
    public LedgerStep To(ConversationState state)
    {
        after = after with
        {
            State = state, WrapUpUntil = null, WrapUpExtensions = 0, Participants = Lifecycle.IsOver(state) ? [] : after.Participants,
        };
        return this;
    }

    /// <summary>Into a queue anew: a new visit begins, nobody owns it.</summary>
    public LedgerStep Enter(string queue) => To(ConversationState.Waiting).With(p => p with
    {
        Owner = null, Queue = queue, QueuedAt = now, Visit = p.Visit + 1, Beyond = Beyond.None, Relaxed = [],
    });

    public LedgerStep With(Func<Placement, Placement> change)
    {
        after = change(after);
        return this;
    }

    public LedgerStep Fact(
        FactKind kind, string? person = null, string? from = null, string? reason = null, string? by = null, string? command = null)
    {
        facts.Add(new Fact(Before.Version + facts.Count + 1, kind, now, after.Queue, person, from, reason, by, command));
        return this;
    }

    /// <summary>Takes the conversation's weight from the operator's spare units, and counts as new work for "longest idle".</summary>
    public LedgerStep Charge(string person) => Change(person, state => state with
    {
        UsedUnits = state.UsedUnits + Before.Weight,
        Loads = (state.Loads ?? ChannelLoads.None).Plus(Before.Channel, 1, Before.Weight),
        IdleSince = now,
    });

    public LedgerStep Free(string person) => Change(person, state => state.UsedUnits < Before.Weight
        ? throw new InvalidOperationException($"Operator {state.Id} holds {state.UsedUnits} units, fewer than the {Before.Weight} to be freed.")
        : state with
        {
            UsedUnits = state.UsedUnits - Before.Weight,
            Loads = (state.Loads ?? ChannelLoads.None).Plus(Before.Channel, -1, -Before.Weight),
        });

    public LedgerStep Change(string person, Func<OperatorState, OperatorState> change)
    {
        changed[person] = change(Person(person));
        return this;
    }

    public OperatorState Person(string id) =>
        changed.TryGetValue(id, out var known) ? known
        : people.TryGetValue(id, out var state) ? state
        : new OperatorState { Id = id, IdleSince = now, StatusSince = now };

    public LedgerChange Done() => new(
        Before,
        after with
        {
            Version = Before.Version + facts.Count,
            ChangedAt = now,
            Ended = VisitEnd.Of(Before, after, now) is { } end ? [.. (Before.Ended ?? []).TakeLast(VisitEnd.Kept - 1), end] : Before.Ended,
            Handled = Before.Handled + (Before.OwnerIsCharged ? SinceLast() : TimeSpan.Zero),
            WrappedUp = Before.WrappedUp + (Before.State is ConversationState.WrapUp ? SinceLast() : TimeSpan.Zero),
            Facts = [.. Before.Facts.Concat(facts).TakeLast(RoutingLimits.FactsKept)],
        },
        [.. changed.Values.Select(person => PresenceRules.SettlePending(person with { Version = person.Version + 1 }, now))]);

    /// <summary>Never below zero, whatever the clocks of two hosts say.</summary>
    private TimeSpan SinceLast() => now > Before.ChangedAt ? now - Before.ChangedAt : TimeSpan.Zero;

    public LedgerChange Repeat() => new(Before, Before, []);
}
