namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>A <see cref="Sla.ServiceLevel"/> as it is edited.</summary>
public sealed record ServiceLevelDocument : Part
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public ScopeDocument? When { get; init; }

    public string? Calendar { get; init; }

    public double? FirstResponseSeconds { get; init; }

    public double? NextResponseSeconds { get; init; }

    public double? ResolutionSeconds { get; init; }

    public bool? PauseWhileCustomerAwaited { get; init; }

    public IReadOnlyList<double>? Warnings { get; init; }

    public IReadOnlyList<EscalationDocument?>? Escalations { get; init; }
}

public sealed record ScopeDocument : Part
{
    public IReadOnlyList<string?>? Queues { get; init; }

    public IReadOnlyList<string?>? Channels { get; init; }

    public IReadOnlyList<string?>? Segments { get; init; }

    public int? MinPriority { get; init; }
}

public sealed record EscalationDocument : Part
{
    /// <summary><c>firstResponse</c>, <c>nextResponse</c> or <c>resolution</c>.</summary>
    public string? Clock { get; init; }

    public double? At { get; init; }

    /// <summary><c>raisePriority</c>, <c>moveToQueue</c>, <c>notifyOperator</c>, <c>notifySupervisor</c> or <c>webhook</c>.</summary>
    public string? Action { get; init; }

    public string? Value { get; init; }
}
