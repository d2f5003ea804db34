namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>An <see cref="EntryRule"/> as it is edited.</summary>
public sealed record EntryRuleDocument : Part
{
    public string? Name { get; init; }

    public EntryWhenDocument? When { get; init; }

    public EntryThenDocument? Then { get; init; }
}

public sealed record EntryWhenDocument : Part
{
    public IReadOnlyList<string?>? Queues { get; init; }

    public IReadOnlyList<string?>? Channels { get; init; }

    public IReadOnlyList<string?>? Segments { get; init; }

    public IReadOnlyList<string?>? Locales { get; init; }

    public IReadOnlyList<string?>? Pages { get; init; }
}

public sealed record EntryThenDocument : Part
{
    public string? Queue { get; init; }

    public int? Priority { get; init; }

    public IReadOnlyList<NeedDocument?>? Needs { get; init; }

    public IReadOnlyList<ShareDocument?>? Spread { get; init; }
}

public sealed record ShareDocument : Part
{
    public string? Queue { get; init; }

    public int? Weight { get; init; }
}
