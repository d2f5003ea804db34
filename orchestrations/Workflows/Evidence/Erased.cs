namespace ContactFunctions.Workflows.Evidence;

/// <summary>What became of the conversations that were to be erased.</summary>
/// <param name="Held">Kept by a legal hold.</param>
public sealed record Erased(IReadOnlyList<string> ErasedIds, IReadOnlyList<string> Held);
