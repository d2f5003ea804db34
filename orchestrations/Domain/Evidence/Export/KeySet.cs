namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>Public keys as they are published (RFC 7517).</summary>
public sealed record KeySet(IReadOnlyList<KeyFacts> Keys);
