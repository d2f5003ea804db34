namespace ContactFunctions.Domain.Organisations;

/// <summary>What people read, in each language. A language that is null falls back to the other.</summary>
public sealed record Names(string? En = null, string? Ja = null);
