namespace ContactFunctions.Domain.Sla;

/// <summary>How fast which contacts shall be served. Targets are business time of the calendar.</summary>
/// <remarks>
/// The first policy of the organisation that fits a contact is pinned to it before anything happens to it, and so is the calendar: transfers,
/// queues, restarts and changed priorities never touch a clock. What is edited in a policy moves only the clocks that still run: results
/// of those that have stopped, and breaches that have been written down, stay.
/// </remarks>
public sealed record ServiceLevel
{
    /// <summary>1 to 64 of <c>a–z 0–9 -</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public ServiceScope When { get; init; } = new();

    /// <summary>Calendar id; null: that of the queue in which the contact begins.</summary>
    public string? Calendar { get; init; }

    /// <summary>Null, here and below: no such target.</summary>
    public TimeSpan? FirstResponse { get; init; }

    public TimeSpan? NextResponse { get; init; }

    public TimeSpan? Resolution { get; init; }

    /// <summary>The resolution clock stands still while a person of ours has spoken last.</summary>
    public bool PauseWhileCustomerAwaited { get; init; }

    /// <summary>Shares of a target at which a warning is given, above 0 and below 1; the breach at 1 needs no mention.</summary>
    public IReadOnlyList<double> Warnings { get; init; } = [];

    public IReadOnlyList<Escalation> Escalations { get; init; } = [];

    /// <summary>What an organisation has that says nothing else.</summary>
    public static ServiceLevel Default { get; } = new()
    {
        Id = "standard", Name = "Standard", FirstResponse = TimeSpan.FromMinutes(2), Warnings = [0.8],
    };

    public TimeSpan? TargetOf(ClockKind clock) => clock switch
    {
        ClockKind.FirstResponse => FirstResponse,
        ClockKind.NextResponse => NextResponse,
        ClockKind.Resolution => Resolution,
    };

    public IEnumerable<Escalation> EscalationsAt(ClockStep step) =>
        (Escalations ?? []).Where(escalation => escalation.Clock == step.Clock && escalation.At == step.Share);

    /// <summary>Every share of the clock's target at which something happens, ascending.</summary>
    public IEnumerable<double> StepsOf(ClockKind clock) =>
        (Warnings ?? []).Append(1).Concat((Escalations ?? []).Where(step => step.Clock == clock).Select(step => step.At)).Distinct().Order();
}
