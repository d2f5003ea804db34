using ContactFunctions.Domain.Texting.Quiet;
using ContactFunctions.Domain.Texting.Words;

namespace ContactFunctions.Domain.Organisations;

/// <summary>How the organisation texts.</summary>
public sealed record TextingPolicy
{
    public const string CountryDefault = "1";

    /// <summary>Words of its own that stop texts, beside those that everybody knows; here and below.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];

    public IReadOnlyList<string> Start { get; init; } = [];

    public IReadOnlyList<string> Help { get; init; } = [];

    /// <summary>What whoever asks for help is told; null, or a language that is missing: a plain sentence with the organisation's name.</summary>
    public Names? HelpText { get; init; }

    /// <summary>Null: there are none.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Calling code of numbers that are written without one.</summary>
    public string Country { get; init; } = CountryDefault;

    public TextWords Words() => new(Stop, Start, Help);
}
