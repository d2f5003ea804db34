namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>An <see cref="OperatorProfile"/> as it is edited.</summary>
public sealed record OperatorDocument : Part
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<string?>? Queues { get; init; }

    /// <summary>Skill → level, 1 to 10.</summary>
    public IReadOnlyDictionary<string, int>? Skills { get; init; }

    public int? Capacity { get; init; }

    /// <summary>Channel → conversations at once.</summary>
    public IReadOnlyDictionary<string, int>? ChannelLimits { get; init; }
}

/// <summary>A <see cref="ChannelPolicy"/> as it is edited.</summary>
public sealed record ChannelDocument : Part
{
    public string? Channel { get; init; }

    public int? Weight { get; init; }

    public int? MaxPerOperator { get; init; }

    public int? Priority { get; init; }

    public IReadOnlyList<string?>? Interrupts { get; init; }
}

/// <summary>An <see cref="AwayReason"/> or a <see cref="Disposition"/> as it is edited.</summary>
public sealed record ChoiceDocument : Part
{
    public string? Code { get; init; }

    public NamesDocument? Names { get; init; }

    /// <summary>Of reasons alone.</summary>
    public bool? Productive { get; init; }
}

/// <summary><see cref="Organisations.Names"/> as they are edited.</summary>
public sealed record NamesDocument : Part
{
    public string? En { get; init; }

    public string? Ja { get; init; }
}
