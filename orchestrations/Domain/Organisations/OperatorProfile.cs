namespace ContactFunctions.Domain.Organisations;

/// <summary>Who an operator is and what they may serve.</summary>
/// <param name="Id">The directory's user name; lower case, part of row keys.</param>
/// <param name="Capacity">Units that they carry at once.</param>
public sealed record OperatorProfile(string Id, string Name, IReadOnlyList<string> Queues, IReadOnlyList<string> Skills, int Capacity = 3);
