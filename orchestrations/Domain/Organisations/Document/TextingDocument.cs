namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>A <see cref="TextingPolicy"/> as it is edited.</summary>
public sealed record TextingDocument : Part
{
    public TextWordsDocument? Words { get; init; }

    public NamesDocument? Help { get; init; }

    public HoursDocument? QuietHours { get; init; }

    /// <summary>Calling code such as <c>81</c>.</summary>
    public string? Country { get; init; }
}

public sealed record TextWordsDocument : Part
{
    public IReadOnlyList<string?>? Stop { get; init; }

    public IReadOnlyList<string?>? Start { get; init; }

    public IReadOnlyList<string?>? Help { get; init; }
}
