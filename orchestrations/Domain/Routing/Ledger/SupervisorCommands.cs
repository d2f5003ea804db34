namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Gives the conversation to an operator whatever they say, and marks it when they have no room. From every open state but wrap-up.</summary>
/// <param name="CommandId">The caller's idempotency key; null: not repeated by anybody.</param>
public sealed record ForceAssign(string Operator, string By, Allowance Allowance, string? CommandId) : LedgerCommand;

/// <summary>Ends the conversation at once, without wrap-up. Harmless when it is over.</summary>
public sealed record ForceClose(string By, string Reason, string? CommandId) : LedgerCommand;

/// <param name="Priority">1 to 5.</param>
/// <param name="Boost">Waiting time that one step of priority is worth in its queue.</param>
public sealed record Reprioritise(int Priority, TimeSpan Boost, string By, string? CommandId) : LedgerCommand;
