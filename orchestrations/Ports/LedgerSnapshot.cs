using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Ports;

/// <summary>The ledger's tickets, operators and leases at one moment, with what claims need to prove that nothing changed since.</summary>
/// <param name="TakenAt">When reading began.</param>
/// <param name="Proof">The adapter's own: ETags by row key.</param>
public sealed record LedgerSnapshot(
    DateTimeOffset TakenAt,
    IReadOnlyList<Placement> Waiting,
    IReadOnlyList<OperatorState> Operators,
    IReadOnlyList<Lease> Leases,
    IReadOnlyDictionary<string, string> Proof)
{
    /// <summary>End of the operator's longest lease; null without one.</summary>
    public DateTimeOffset? LeaseUntil(string operatorId)
    {
        DateTimeOffset? until = null;
        foreach (var lease in Leases)
            if (lease.Operator == operatorId && !(lease.ExpiresAt <= until))
                until = lease.ExpiresAt;
        return until;
    }
}
