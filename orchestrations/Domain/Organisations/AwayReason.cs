namespace ContactFunctions.Domain.Organisations;

/// <summary>Why somebody is away, to choose from.</summary>
/// <param name="Code">1 to 64 characters; what is stored and reported.</param>
/// <param name="Productive">True when the time counts as work, as a meeting does.</param>
public sealed record AwayReason(string Code, Names Names, bool Productive = false);
