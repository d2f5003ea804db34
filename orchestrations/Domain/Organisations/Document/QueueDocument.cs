namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>A <see cref="QueuePolicy"/> as it is edited.</summary>
public sealed record QueueDocument : Part
{
    public string? Queue { get; init; }

    public string? Name { get; init; }

    public NamesDocument? Names { get; init; }

    public string? Calendar { get; init; }

    public bool? AutoConnect { get; init; }

    /// <summary><c>longestIdle</c>, <c>mostSpareCapacity</c>, <c>fewestActive</c> or <c>bestFit</c>.</summary>
    public string? Selection { get; init; }

    public int? RingSize { get; init; }

    public IReadOnlyList<NeedDocument?>? Skills { get; init; }

    public double? PreferredPatienceSeconds { get; init; }

    public double? DirectPatienceSeconds { get; init; }

    public IReadOnlyList<OverflowDocument?>? Overflow { get; init; }

    public LimitDocument? Limit { get; init; }

    public double? FallbackAfterSeconds { get; init; }

    /// <summary><c>wait</c>, <c>leaveMessage</c> or <c>callBack</c>.</summary>
    public string? Fallback { get; init; }

    public double? ShortAbandonSeconds { get; init; }

    public double? OfferTtlSeconds { get; init; }

    public int? OfferMissesMax { get; init; }

    public double? PriorityBoostSeconds { get; init; }

    public double? WrapUpSeconds { get; init; }

    public double? WrapUpExtensionSeconds { get; init; }

    public int? WrapUpExtensionsMax { get; init; }

    public double? CustomerIdleAfterSeconds { get; init; }

    public double? AutoCloseAfterSeconds { get; init; }

    public double? GiveUpAfterSeconds { get; init; }

    public double? WaitNoticeAfterSeconds { get; init; }

    public int? WaitNoticesMax { get; init; }

    public double? ReopenWindowSeconds { get; init; }

    public int? CrowdedFrom { get; init; }

    public double? AverageHandlingSeconds { get; init; }
}

/// <summary>A <see cref="Routing.SkillNeed"/> as it is edited.</summary>
public sealed record NeedDocument : Part
{
    public string? Skill { get; init; }

    public int? Level { get; init; }

    public bool? Preferred { get; init; }

    public double? RelaxAfterSeconds { get; init; }
}

/// <summary>An <see cref="OverflowStep"/> as it is edited.</summary>
public sealed record OverflowDocument : Part
{
    public string? ToQueue { get; init; }

    public double? AfterSeconds { get; init; }

    public int? WaitingOver { get; init; }
}

/// <summary>A <see cref="QueueLimit"/> as it is edited.</summary>
public sealed record LimitDocument : Part
{
    public int? WaitingMax { get; init; }

    public double? EstimatedWaitMaxSeconds { get; init; }

    /// <summary><c>wait</c>, <c>leaveMessage</c> or <c>callBack</c>.</summary>
    public string? Then { get; init; }
}
