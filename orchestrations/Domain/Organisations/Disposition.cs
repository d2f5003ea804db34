namespace ContactFunctions.Domain.Organisations;

/// <summary>How a conversation ended, to choose from.</summary>
/// <param name="Code">1 to 64 characters; what is stored and reported.</param>
public sealed record Disposition(string Code, Names Names);
