namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>The wait for this skill is over: it is preferred from now on. Refused with <see cref="Stale"/> when it is already, or nobody waits.</summary>
public sealed record RelaxSkill(string Skill) : LedgerCommand;

/// <summary>To another queue while nobody owns it. A queue that it overflowed out of before is refused to an overflow.</summary>
/// <param name="Boost">Waiting time that one step of priority is worth in the target queue.</param>
/// <param name="By">Supervisor, or <c>system</c>.</param>
/// <param name="CommandId">The caller's idempotency key; null for the clock.</param>
/// <param name="Needs">What the target queue asks of every contact; null: nothing.</param>
public sealed record MoveToQueue(
    string Queue, TimeSpan Boost, MoveCause Cause, string By, string? CommandId = null, IReadOnlyList<SkillNeed>? Needs = null) : LedgerCommand;

public enum MoveCause
{
    /// <summary>The queue's own overflow step.</summary>
    Overflow,

    Supervisor,

    /// <summary>A service level is at risk.</summary>
    Escalation,
}

/// <param name="Phone">E.164.</param>
public sealed record AskCallBack(string Phone) : LedgerCommand;

/// <summary>The queue takes messages only: nobody is asked until it takes contacts again.</summary>
/// <param name="Reason"><c>limit</c> or <c>fallback</c>.</param>
public sealed record DeferContact(string Reason) : LedgerCommand;

/// <param name="Risk">Null: everything is in order again.</param>
public sealed record MarkRisk(Risk? Risk) : LedgerCommand;
