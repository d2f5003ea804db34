namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>An assignment on its way into the ledger.</summary>
/// <param name="Waiting">The ticket's placement as the snapshot had it.</param>
/// <param name="Capacity">Units that the operator may carry.</param>
/// <param name="Ttl">How long the operator may think; not used with <paramref name="AutoConnect"/>.</param>
public sealed record Claim(Placement Waiting, string Operator, int Capacity, string OfferId, TimeSpan Ttl, bool AutoConnect);
